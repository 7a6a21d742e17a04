from __future__ import annotations

import argparse
import logging
import os
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import zmq
from fastapi.testclient import TestClient

from .api import create_app
from .settings import Settings


@dataclass
class Collector:
    """Stands in for the compliance collector."""

    endpoint: str
    kinds: Counter[str] = field(default_factory=Counter)
    _done: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "Collector":
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._done.set()
        self._thread.join(timeout=2)

    def _collect(self) -> None:
        socket = zmq.Context.instance().socket(zmq.SUB)
        socket.setsockopt(zmq.SUBSCRIBE, b"invoice.")
        socket.bind(self.endpoint)
        while True:
            if socket.poll(100):
                self.kinds[socket.recv_multipart()[0].decode()] += 1
            elif self._done.is_set():
                break
        socket.close(linger=0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="billing")
    parser.add_argument("--orders", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")

    with tempfile.TemporaryDirectory() as tmp:
        os.environ["BILLING_AUDIT_ENDPOINT"] = f"ipc://{Path(tmp) / 'audit'}"
        settings = Settings.from_env()
        with Collector(settings.audit_endpoint) as collector, TestClient(create_app(settings)) as client:
            client.get("/invoices/health").raise_for_status()
            for index in range(args.orders):
                order = {
                    "number": f"R-{index:04d}",
                    "customer": "Harbour Supplies Ltd",
                    "lines": [{"sku": "ROPE-12", "quantity": index + 1, "unit_price": 18.4}],
                }
                reply = client.post("/invoices", json=order)
                reply.raise_for_status()
                print(reply.json()["number"], reply.json()["total"])
        print("audit events:", dict(collector.kinds))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
