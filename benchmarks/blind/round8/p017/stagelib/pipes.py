"""Pipes between stages. A PipeSpec is plain data; readers and writers are live."""
from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Iterator, Optional

import zmq


@dataclass(frozen=True)
class PipeSpec:
    url: str
    linger: int = 200

    @contextlib.contextmanager
    def _socket(self, kind: int) -> Iterator[zmq.Socket]:
        ctx = zmq.Context()
        sock = ctx.socket(kind)
        sock.linger = self.linger
        try:
            yield sock
        finally:
            sock.close()
            ctx.term()

    @contextlib.contextmanager
    def reader(self) -> Iterator["Reader"]:
        with self._socket(zmq.PULL) as sock:
            sock.bind(self.url)
            yield Reader(sock)

    @contextlib.contextmanager
    def writer(self) -> Iterator["Writer"]:
        with self._socket(zmq.PUSH) as sock:
            sock.connect(self.url)
            yield Writer(sock)


class Reader:
    def __init__(self, sock: zmq.Socket) -> None:
        self._sock = sock

    def next(self, wait_ms: int) -> Optional[str]:
        if not self._sock.poll(wait_ms):
            return None
        return self._sock.recv_string()


class Writer:
    def __init__(self, sock: zmq.Socket) -> None:
        self._sock = sock

    def write(self, text: str) -> None:
        self._sock.send_string(text)
