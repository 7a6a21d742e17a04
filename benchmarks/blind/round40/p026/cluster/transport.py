"""Mailboxes: every member binds one PULL and pushes to those of the others."""
from __future__ import annotations

from typing import Dict, Iterator, Optional, Tuple

import zmq


class Mailbox:
    def __init__(self, ident: int, host: str = "127.0.0.1") -> None:
        self.ident = ident
        self.host = host
        self.port = 0
        self._ctx: Optional[zmq.Context] = None
        self._inbox: Optional[zmq.Socket] = None
        self._outboxes: Dict[int, zmq.Socket] = {}

    @property
    def address(self) -> str:
        if not self.port:
            self.port = self._reserve()
        return f"tcp://{self.host}:{self.port}"

    def _reserve(self) -> int:
        """Let the kernel choose a port for us; the member binds it again when it runs."""
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as trial:
            return trial.bind_to_random_port(f"tcp://{self.host}")

    def open(self, roster: Dict[int, str]) -> None:
        self._ctx = zmq.Context()
        inbox = self._ctx.socket(zmq.PULL)
        inbox.setsockopt(zmq.LINGER, 0)
        inbox.bind(self.address)
        self._inbox = inbox
        for ident, address in roster.items():
            if ident != self.ident:
                self._outboxes[ident] = self._connect(address)

    def _connect(self, address: str) -> zmq.Socket:
        out = self._inbox.context.socket(zmq.PUSH)
        out.setsockopt(zmq.LINGER, 100)
        out.setsockopt(zmq.SNDHWM, 50)
        out.connect(address)
        return out

    def tell(self, ident: int, kind: str, term: int) -> None:
        try:
            self._outboxes[ident].send_json([self.ident, kind, term], zmq.NOBLOCK)
        except zmq.Again:
            pass

    def receive(self, timeout_ms: int) -> Iterator[Tuple[int, str, int]]:
        while self._inbox.poll(timeout_ms):
            yield tuple(self._inbox.recv_json(zmq.NOBLOCK))
            timeout_ms = 0

    def close(self) -> None:
        for out in self._outboxes.values():
            out.close()
        self._inbox.close()
        self._ctx.term()
