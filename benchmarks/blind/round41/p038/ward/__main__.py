from __future__ import annotations

import argparse
import logging
import tempfile

import zmq

from .clinic import Scenario
from .feed import Archive, TraceFeed
from .study import Study, mean_wait


def main() -> None:
    parser = argparse.ArgumentParser(prog="ward")
    parser.add_argument("--replications", type=int, default=4)
    parser.add_argument("--doctors", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")

    with tempfile.TemporaryDirectory() as tmp:
        ctx = zmq.Context()
        endpoint = f"ipc://{tmp}/trace"
        archive = Archive(ctx, endpoint)
        feed = TraceFeed(ctx, endpoint)
        scenario = Scenario("walk-in", doctors=args.doctors, observers=(feed.record,))
        study = Study(scenario, args.replications)
        logging.info("warm-up %s", study.warm_up())
        archive.drain()
        results = study.run()
        archive.drain()
        logging.info("mean wait %.2f over %d runs, trace %s",
                     mean_wait(results), len(results), dict(archive.kinds))
        feed.close()
        archive.close()
        ctx.term()


if __name__ == "__main__":
    main()
