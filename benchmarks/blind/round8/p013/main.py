from __future__ import annotations

import argparse
import tempfile

import zmq

from jobs import JobRunner
from presence import PresenceClient


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--service", default="indexer")
    parser.add_argument("--seconds", type=float, default=0.4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        registry = zmq.Context.instance().socket(zmq.ROUTER)
        registry.bind(f"ipc://{folder}/registry")
        client = PresenceClient(f"ipc://{folder}/registry", options.service)
        print("indexed", JobRunner(options.seconds).run())
        client.announce("idle")
        while registry.poll(200):
            print(registry.recv_multipart()[1:])
        registry.close(0)


if __name__ == "__main__":
    main()
