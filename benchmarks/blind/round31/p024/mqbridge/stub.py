"""Local replacement for the CICS listener, used on development LPARs."""
from __future__ import annotations

import threading

import zmq

from . import copybook


class CicsStub(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(name="cics-stub", daemon=True)
        self.endpoint = endpoint
        self.ready = threading.Event()
        self.halt = threading.Event()
        self.control: list[str] = []
        self.pence = 0

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as inbound:
            inbound.bind(self.endpoint)
            self.ready.set()
            while not self.halt.is_set():
                if not inbound.poll(50):
                    continue
                kind, body = inbound.recv_multipart(zmq.NOBLOCK)
                if kind == b"REC":
                    self.pence += copybook.decode(body).pence
                else:
                    self.control.append(body.decode())
