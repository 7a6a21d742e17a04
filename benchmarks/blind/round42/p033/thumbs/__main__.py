import argparse
import logging
import multiprocessing as mp
import sys
import tempfile
from collections import Counter
from pathlib import Path

from . import pgm
from .transport import Sink, Transport
from .worker import ThumbWorker


def parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="thumbs")
    parser.add_argument("--images", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--factor", type=int, default=4)
    return parser.parse_args(argv)


def run_batch(args: argparse.Namespace, source: Path, out: Path) -> int:
    sink = Sink()
    transport = Transport({"sink": sink.url})
    paths = pgm.make_samples(source, args.images)
    transport.report("start", images=len(paths))

    jobs: mp.Queue = mp.Queue()
    workers = [ThumbWorker(n, jobs, out, args.factor, transport) for n in range(args.workers)]
    for worker in workers:
        worker.start()
    for path in paths:
        jobs.put(path)
    for _ in workers:
        jobs.put(None)

    tally: Counter = Counter()
    for report in sink.reports(quiet_after=1.0):
        tally[report["kind"]] += 1
    for worker in workers:
        worker.join(2)
        if worker.is_alive():
            worker.kill()
            worker.join(1)
    transport.shutdown()
    sink.close()
    written = len(list(out.glob("*.pgm")))
    print(f"{written} thumbnails on disk, reports: {dict(tally)}")
    return 0


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    args = parse(sys.argv[1:])
    with tempfile.TemporaryDirectory() as tmp:
        source, out = Path(tmp, "in"), Path(tmp, "out")
        source.mkdir()
        out.mkdir()
        return run_batch(args, source, out)


if __name__ == "__main__":
    sys.exit(main())
