from __future__ import annotations

from typing import Any, Optional

import zmq


class LazySocket:
    """A descriptor: the socket is opened at the first access and kept with the instance."""

    def __init__(self, kind: str, *, bind: Optional[str] = None, connect: Optional[str] = None) -> None:
        self.kind = getattr(zmq, kind)
        self.bind = bind
        self.connect = connect

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_lazy_{name}"

    def __get__(self, instance: Any, owner: Optional[type] = None) -> Any:
        if instance is None:
            return self
        if self.slot not in instance.__dict__:
            instance.__dict__[self.slot] = self._open()
        return instance.__dict__[self.slot]

    def _open(self) -> zmq.Socket:
        socket = zmq.Context.instance().socket(self.kind)
        socket.linger = 0
        if self.bind:
            socket.bind(self.bind)
        if self.connect:
            socket.connect(self.connect)
        return socket

    @staticmethod
    def release(instance: Any) -> None:
        for name in [n for n in vars(instance) if n.startswith("_lazy_")]:
            instance.__dict__.pop(name).close()
