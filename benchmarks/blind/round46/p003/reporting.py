"""How the updater tells the head unit what it does."""
from __future__ import annotations

import typing

import zmq


class Reporter(typing.Protocol):
    def progress(self, step: str, percent: int) -> None: ...


class HeadUnitReporter:
    """Publishes on the vehicle bus, where the head unit draws a bar."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.bind(endpoint)

    def progress(self, step: str, percent: int) -> None:
        self._pub.send_multipart([b"ota", step.encode(), str(percent).encode()])

    def close(self) -> None:
        self._pub.close(0)
