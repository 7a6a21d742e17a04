"""The connection stack: push_connection() once, get_connection() anywhere."""
import os
import tempfile
from typing import Optional

import zmq

_stack: list["Connection"] = []


class Connection:
    def __init__(self, directory: Optional[str] = None) -> None:
        self.directory = directory or tempfile.mkdtemp(prefix="taskq-")
        self.context = zmq.Context()
        self.events = self._open(zmq.PUSH, "events")
        self._sink = self.context.socket(zmq.PULL)
        self._sink.bind(self.url("events"))

    def url(self, name: str) -> str:
        return f"ipc://{os.path.join(self.directory, name)}"

    def _open(self, kind: int, name: str) -> zmq.Socket:
        sock = self.context.socket(kind)
        sock.linger = 0
        sock.connect(self.url(name))
        return sock

    def drain(self) -> int:
        count = 0
        while self._sink.poll(30):
            self._sink.recv()
            count += 1
        return count

    def close(self) -> None:
        self.context.destroy(linger=0)


def push_connection(connection: Connection) -> None:
    _stack.append(connection)


def pop_connection() -> Connection:
    return _stack.pop()


def get_connection() -> Connection:
    if not _stack:
        raise RuntimeError("no connection was pushed")
    return _stack[-1]
