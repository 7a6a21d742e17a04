"""One request/reply conversation with a server."""
from __future__ import annotations

import itertools
from typing import Any, ClassVar

import zmq


class RemoteError(RuntimeError):
    """The server refused, or did not answer in time."""


class Channel:
    context: ClassVar[zmq.Context] = zmq.Context.instance()
    _serial: ClassVar[itertools.count[int]] = itertools.count(1)

    def __init__(self, address: str, timeout: int = 500) -> None:
        self.address = address
        self.timeout = timeout
        self._sock: zmq.Socket | None = None

    def _open(self) -> zmq.Socket:
        if self._sock is None:
            self._sock = self.context.socket(zmq.DEALER)
            self._sock.setsockopt(zmq.LINGER, 0)
            self._sock.connect(self.address)
        return self._sock

    def request(self, method: str, args: tuple[Any, ...]) -> Any:
        sock = self._open()
        number = next(self._serial)
        sock.send_json({"id": number, "method": method, "args": args})
        if not sock.poll(self.timeout):
            raise RemoteError(f"{method}: no answer from {self.address}")
        match sock.recv_json():
            case {"id": got, "result": result} if got == number:
                return result
            case {"error": reason}:
                raise RemoteError(reason)
            case other:
                raise RemoteError(f"unexpected reply {other!r}")

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None
