from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

import zmq

from . import archive
from .events import Event, bus
from .isolate import Isolated

log = logging.getLogger("vault")


def main() -> None:
    parser = argparse.ArgumentParser(prog="vault")
    parser.add_argument("--archives", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    context = zmq.Context()
    journal = context.socket(zmq.PULL)
    port = journal.bind_to_random_port("tcp://127.0.0.1")
    bus.use(f"tcp://127.0.0.1:{port}")
    with tempfile.TemporaryDirectory(prefix="vault-") as folder:
        paths = [Path(folder) / f"node{n}.tar.gz" for n in range(args.archives)]
        bus.publish(Event("started", detail={"archives": len(paths)}))
        for n, path in enumerate(paths):
            archive.create(path, 50, damaged=n == 1)
            try:
                summary = archive.verify(path)
            except Isolated as error:
                bus.publish(Event("failed", path.name, {"error": str(error)}))
                log.warning("%s: %s", path.name, error)
            else:
                log.info("%s: %s", path.name, summary)
        bus.publish(Event("finished"))
    bus.close()
    while journal.poll(200):
        entry = journal.recv_json()
        log.info("journal: %s %s from %d", entry["name"], entry["archive"], entry["pid"])
    journal.close()
    context.term()


if __name__ == "__main__":
    main()
