"""Starts the service against a scratch directory and orders a few statements."""

from __future__ import annotations

import argparse
import logging
import os
import tempfile
import time

import zmq
from fastapi.testclient import TestClient

from .api import create_app


def drain(inbox: zmq.Socket, seconds: float) -> list[str]:
    names, deadline = [], time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        if inbox.poll(int(left * 1000)):
            names.append(inbox.recv_multipart(zmq.NOBLOCK)[0].decode())
    return names


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    with tempfile.TemporaryDirectory() as scratch, zmq.Context() as context:
        url = f"ipc://{scratch}/events.sock"
        os.environ.update(STATEMENTS_EVENTS_URL=url, STATEMENTS_OUTPUT=scratch)
        with context.socket(zmq.PULL) as inbox:
            inbox.bind(url)
            with TestClient(create_app()) as client:
                assert client.get("/healthz").status_code == 200
                for number in range(options.accounts):
                    reply = client.post("/statements", json={"account": f"AC{number:04}", "month": "2024-05"})
                    assert reply.status_code == 201, reply.text
                    assert "total" in client.get(f"/statements/{reply.json()['file']}").json()["text"]
            logging.info("events seen: %s", drain(inbox, 0.4))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
