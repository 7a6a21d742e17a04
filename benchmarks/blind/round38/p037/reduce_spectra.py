"""Reduce spectra as they come from the detector, batch by batch."""
import argparse
import csv
import pathlib
import tempfile
from functools import partial
from itertools import islice

import zmq

import detector
from children import in_child, reap
from pipeline import baseline, despike, frames, level_of


def write_batch(path, batch):
    with open(path, "w", newline="") as out:
        rows = csv.writer(out)
        for frame in batch:
            rows.writerow([frame.number, max(frame.counts), sum(frame.counts)])


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--calibrate", type=int, default=3, metavar="FRAMES")
    parser.add_argument("--patience", type=float, default=1.0)
    return parser.parse_args()


def main():
    opts = options()
    total = opts.calibrate + opts.batch * opts.workers
    with tempfile.TemporaryDirectory() as scratch, zmq.Context() as context:
        url = f"ipc://{scratch}/frames"
        inlet = context.socket(zmq.PULL)
        inlet.bind(url)
        source = detector.start(context, url, total)

        clean = despike(frames(inlet, opts.patience))
        level = level_of(islice(clean, opts.calibrate))
        spectra = baseline(clean, level)
        print(f"baseline {level}")

        pids = []
        for n in range(opts.workers):
            target = pathlib.Path(scratch, f"batch-{n:02d}.csv")
            batch = tuple(islice(spectra, opts.batch))
            pids.append(in_child(partial(write_batch, target, batch)))

        late = reap(pids, 2.5)
        source.join(2)
        inlet.close(0)
        for path in sorted(pathlib.Path(scratch).glob("batch-*.csv")):
            print(path.name, len(path.read_text().splitlines()), "spectra")
        if late:
            print("gave up on", len(late), "workers")


if __name__ == "__main__":
    main()
