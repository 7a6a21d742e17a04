import argparse
import logging
import tempfile
from pathlib import Path

import zmq

from . import prefork
from .channels import Routes, channel, use
from .engine import Deduper

HEADLINES = [
    "Search start-up raises 12 million to index podcasts",
    "Search startup raises 12 million to index podcasts",
    "City council votes on new tram line through the old town",
    "Ten recipes for a rainy sunday in november",
    "Ten recipes for a rainy Sunday in November!",
    "City council votes on a new tram line through old town",
    "Recommender systems explained with cats",
]


def drain(sock: zmq.Socket) -> list[list[bytes]]:
    rows = []
    while sock.poll(250):
        rows.append(sock.recv_multipart())
    return rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threshold", type=int, default=8)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as tmp:
        routes = Routes(f"ipc://{Path(tmp) / 'd'}")
        use(routes)
        ctx = zmq.Context()
        sinks = {}
        for name in ("audit", "unique"):
            sinks[name] = ctx.socket(zmq.PULL)
            sinks[name].bind(routes.url(name))

        deduper = Deduper(args.threshold)
        deduper.prime([("seed-0", HEADLINES[0])])

        def body(index: int) -> None:
            for n, text in enumerate(HEADLINES):
                if n % args.workers == index:
                    deduper.process(f"doc-{n}", text)
            channel("unique").close()

        codes = prefork.run_children(args.workers, body)
        unique = drain(sinks["unique"])
        audit = drain(sinks["audit"])
        channel("audit").close()
        for sink in sinks.values():
            sink.close(0)
        ctx.term()
    logging.info("exit codes %s, %d unique, %d audit rows", codes, len(unique), len(audit))


if __name__ == "__main__":
    main()
