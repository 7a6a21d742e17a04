from __future__ import annotations

import argparse
import json
from collections import Counter

import structlog
import zmq

from .logconf import configure
from .prefork import Prefork
from .worker import Worker

TICKETS = ["refund please", "cannot login", "lost my password", "nice product", "invoice twice"]


def drain(pull: zmq.Socket, counts: Counter) -> None:
    while pull.poll(200):
        counts[json.loads(pull.recv_string(zmq.NOBLOCK))["event"]] += 1


def main() -> None:
    parser = argparse.ArgumentParser(prog="labeler")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    ctx = zmq.Context()
    pull = ctx.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    shipper = configure(f"tcp://127.0.0.1:{port}")
    log = structlog.get_logger("labeler")
    log.info("starting", workers=args.workers)

    fleet = Prefork(Worker(TICKETS, args.workers, shipper), args.workers)
    fleet.start()
    codes = fleet.wait(4)
    log.info("finished", codes=codes)
    counts: Counter = Counter()
    drain(pull, counts)
    shipper.flush()
    pull.close(0)
    ctx.term()
    print(dict(counts))


if __name__ == "__main__":
    main()
