from __future__ import annotations

import argparse
import collections
import logging
import os
import tempfile

import zmq

from . import pipeline, progress, records


def drain(screen: zmq.Socket) -> collections.Counter:
    seen: collections.Counter = collections.Counter()
    while screen.poll(300):
        seen[screen.recv_json(zmq.NOBLOCK)["stage"]] += 1
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(prog="marcload")
    parser.add_argument("--records", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="marcload") as folder:
        os.environ["MARCLOAD_PROGRESS"] = f"ipc://{folder}/screen"
        screen = zmq.Context.instance().socket(zmq.PULL)
        screen.bind(progress.endpoint())
        outcome = pipeline.load(records.sample(args.records), args.workers)
        logging.info("outcome %s", dict(outcome))
        logging.info("on screen %s", dict(drain(screen)))
        progress.release()
        screen.close(0)


if __name__ == "__main__":
    main()
