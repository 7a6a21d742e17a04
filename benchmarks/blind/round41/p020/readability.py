import argparse
import logging
import multiprocessing
import tempfile
from collections import Counter
from statistics import mean

import zmq

from documents import LIBRARY, stream
from gauge import Gauge

log = logging.getLogger("readability")


def notes(inlet, quiet):
    while inlet.poll(quiet):
        yield inlet.recv_json(zmq.NOBLOCK)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=float, default=50.0)
    parser.add_argument("--repeats", type=int, default=2)
    opts = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    with tempfile.TemporaryDirectory() as home:
        desk = f"ipc://{home}/desk"
        context = zmq.Context()
        inlet = context.socket(zmq.PULL)
        inlet.bind(desk)

        gauge = Gauge(desk, opts.limit)
        gauge.tell(name="session", ease=opts.limit)
        with multiprocessing.Pool(opts.workers) as pool:
            pending = pool.map_async(gauge.measure, stream(opts.repeats), chunksize=3)
            measured = pending.get(timeout=6)
            heard = Counter(note["name"] for note in notes(inlet, 400))

        for name in LIBRARY:
            log.info("%-8s %6.1f", name, mean(ease for n, ease in measured if n == name))
        log.info("notes: %s", dict(heard))
        gauge.close()
        inlet.close(0)
        context.term()


if __name__ == "__main__":
    main()
