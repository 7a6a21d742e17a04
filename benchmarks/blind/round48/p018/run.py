from __future__ import annotations

import argparse
import tempfile

import zmq
from fastapi.testclient import TestClient

from buildhouse.service import create_app


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--targets", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        bus = context.socket(zmq.PULL)
        bus.bind(f"ipc://{tmp}/bus")
        with TestClient(create_app(f"ipc://{tmp}/bus")) as client:
            body = {"project": "kiosk", "targets": [f"unit{n}" for n in range(args.targets)]}
            print(client.post("/builds", json=body).json())
            print(client.get("/builds/kiosk").json())
        while bus.poll(200):
            topic, text = bus.recv_multipart(zmq.NOBLOCK)
            print(topic.decode(), text.decode())
        bus.close(linger=0)


if __name__ == "__main__":
    main()
