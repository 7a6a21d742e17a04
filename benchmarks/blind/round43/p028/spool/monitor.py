from __future__ import annotations

import threading
from typing import Any

import zmq


class Monitor(threading.Thread):
    def __init__(self, address: str) -> None:
        super().__init__(name="monitor", daemon=True)
        self.address = address
        self.seen: list[dict[str, Any]] = []
        self._ready = threading.Event()
        self._finished = threading.Event()

    def start(self) -> None:
        super().start()
        self._ready.wait(2)

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as inbox:
            inbox.bind(self.address)
            self._ready.set()
            while inbox.poll(100) or not self._finished.is_set():
                try:
                    self.seen.append(inbox.recv_json(zmq.NOBLOCK))
                except zmq.Again:
                    continue

    def finish(self) -> None:
        self._finished.set()
        self.join(2)
