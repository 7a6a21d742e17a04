from __future__ import annotations

import time
from dataclasses import dataclass, field

import zmq

from .settings import Settings


def _socket(kind: int):
    def make() -> zmq.Socket:
        sock = zmq.Context.instance().socket(kind)
        sock.linger = 0
        return sock

    return field(default_factory=make, repr=False)


@dataclass
class Catalogue:
    settings: Settings
    entries: dict[str, str] = field(default_factory=dict)
    query: zmq.Socket = _socket(zmq.REP)
    news: zmq.Socket = _socket(zmq.PUB)

    def __post_init__(self) -> None:
        self.query.bind(self.settings.query)
        self.port = self.news.bind_to_random_port(self.settings.news)
        self.announce("scan")
        self.entries |= {f"app-{n}": f"blobs/{n:04x}" for n in range(16)}

    def announce(self, what: str, detail: str = "") -> None:
        self.news.send_multipart([what.encode(), detail.encode()])

    def serve(self, seconds: float) -> int:
        self.announce("up", str(self.port))
        answered = 0
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not self.query.poll(100):
                continue
            answer = self.lookup(self.query.recv_json())
            self.query.send_json(answer)
            answered += 1
        return answered

    def lookup(self, request: dict) -> dict:
        match request:
            case {"op": "where", "key": str(key)} if key in self.entries:
                return {"ok": True, "path": self.entries[key]}
            case {"op": "count"}:
                return {"ok": True, "count": len(self.entries)}
            case _:
                return {"ok": False}
