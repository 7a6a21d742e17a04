"""How the updater tells the head unit what it does."""
from __future__ import annotations

import json
import os
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


class PipeReporter:
    """Writes the reports as lines on a pipe; relay() at the other end reads them."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def progress(self, step: str, percent: int) -> None:
        os.write(self._fd, json.dumps([step, percent]).encode() + b"\n")


def relay(lines: typing.Iterable[str], reporter: Reporter) -> int:
    count = 0
    for line in lines:
        reporter.progress(*json.loads(line))
        count += 1
    return count
