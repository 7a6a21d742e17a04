"""Many-writers, one-reader channels between routines."""
import itertools
import os
import tempfile
from typing import Any, Iterator, Optional, Tuple

import zmq

_serial = itertools.count(1)


class Writer:
    def __init__(self, sock: zmq.Socket):
        self._sock = sock

    def put(self, value: Any) -> None:
        self._sock.send_pyobj(value)

    def close(self) -> None:
        self._sock.close(linger=300)


class Chan:
    def __init__(self, ctx: zmq.Context, addr: str, depth: int):
        self._ctx = ctx
        self._addr = addr
        self._depth = depth
        self._in = ctx.socket(zmq.PULL)
        self._in.rcvhwm = depth
        self._in.bind(addr)

    def writer(self) -> Writer:
        sock = self._ctx.socket(zmq.PUSH)
        sock.sndhwm = self._depth
        sock.sndtimeo = 500
        sock.connect(self._addr)
        return Writer(sock)

    def get(self, timeout: float) -> Tuple[Any, Optional[str]]:
        if not self._in.poll(int(timeout * 1000)):
            return None, "timeout"
        return self._in.recv_pyobj(), None

    def range(self, timeout: float) -> Iterator[Any]:
        while True:
            value, err = self.get(timeout)
            if err is not None:
                return
            yield value

    def close(self) -> None:
        self._in.close(linger=0)


def new_chan(ctx: zmq.Context, depth: int = 64) -> Chan:
    folder = tempfile.mkdtemp(prefix="chan")
    return Chan(ctx, f"ipc://{folder}/{os.getpid()}-{next(_serial)}", depth)
