"""Client side of the licence daemon.

The connection is opened on first use and kept; a process which finds that
the connection was made by another one opens its own.
"""
import os
from contextlib import contextmanager
from typing import Iterator, Optional

import zmq


class LicenceError(RuntimeError):
    pass


class _Connection:
    def __init__(self) -> None:
        self.url = ""
        self.context: Optional[zmq.Context] = None
        self.socket: Optional[zmq.Socket] = None
        self.pid = 0

    def ensure(self) -> zmq.Socket:
        if self.context is None:
            self.context = zmq.Context()
        if self.socket is None or self.pid != os.getpid():
            self.socket = self.context.socket(zmq.DEALER)
            self.socket.linger = 300
            self.socket.connect(self.url)
            self.pid = os.getpid()
        return self.socket


_conn = _Connection()


def configure(url: str) -> None:
    _conn.url = url


def checkout(who: str, timeout: int = 800) -> bool:
    sock = _conn.ensure()
    sock.send_multipart([b"CHECKOUT", who.encode()])
    if not sock.poll(timeout):
        return False
    return sock.recv() == b"OK"


def checkin(who: str) -> None:
    _conn.ensure().send_multipart([b"CHECKIN", who.encode()])


def disconnect() -> None:
    if _conn.socket is not None:
        _conn.socket.close()
        _conn.context.term()
        _conn.socket = _conn.context = None


@contextmanager
def licence(who: str) -> Iterator[None]:
    if not checkout(who):
        raise LicenceError(f"no seat for {who}")
    try:
        yield
    finally:
        checkin(who)
