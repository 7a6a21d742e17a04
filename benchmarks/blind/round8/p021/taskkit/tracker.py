from __future__ import annotations

import zmq


class Tracker:
    """Counts done work at a dashboard."""

    _shared: "Tracker | None" = None

    def __init__(self, url: str) -> None:
        self._sock = zmq.Context.instance().socket(zmq.PUB)
        self._sock.linger = 0
        self._sock.bind(url)

    @classmethod
    def start(cls, url: str) -> None:
        cls._shared = cls(url)

    @classmethod
    def step(cls, label: str, share: float) -> None:
        if cls._shared is not None:
            cls._shared._sock.send_string(f"{label} {share:.0%}")

    @classmethod
    def done(cls, label: str) -> None:
        if cls._shared is not None:
            cls._shared._sock.send_multipart([b"done", label.encode()])
