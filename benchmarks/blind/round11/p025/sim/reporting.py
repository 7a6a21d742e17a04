from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, NamedTuple

import zmq


class Report(NamedTuple):
    job: int
    state: str

    def frames(self) -> list[bytes]:
        return [str(self.job).encode(), self.state.encode()]


@contextmanager
def reporter(url: str) -> Iterator["Sender"]:
    with zmq.Context() as ctx:
        with ctx.socket(zmq.PUSH) as sock:
            sock.linger = 0
            sock.connect(url)
            yield Sender(sock)


class Sender:
    def __init__(self, sock: zmq.Socket) -> None:
        self._send = sock.send_multipart

    def __call__(self, report: Report) -> None:
        self._send(report.frames(), zmq.DONTWAIT)
