from __future__ import annotations

import argparse
import logging
import tempfile

import zmq

from .host import Host
from .registry import Settings


def cli() -> None:
    parser = argparse.ArgumentParser(prog="agent")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s %(message)s")

    with tempfile.TemporaryDirectory(prefix="agent-") as directory:
        settings = Settings(hub=f"ipc://{directory}/hub", rounds=args.rounds)
        context = zmq.Context.instance()
        hub = context.socket(zmq.PULL)
        hub.bind(settings.hub)

        host = Host(settings)
        host.load()
        host.run()

        while hub.poll(300):
            kind, *rest = hub.recv_multipart(zmq.NOBLOCK)
            logging.info("hub got %s %s", kind.decode(), [r.decode() for r in rest])
        context.destroy(linger=0)


cli()
