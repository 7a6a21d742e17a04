"""Sockets as attributes: declared on the class, opened on first access."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload
from weakref import WeakKeyDictionary

import zmq

O = TypeVar("O")


def context() -> zmq.Context[zmq.Socket[bytes]]:
    return zmq.Context.instance()


class Wire(Generic[O]):
    """``tap = Wire(zmq.PUB, lambda self: self.tap_endpoint)``"""

    def __init__(self, kind: int, endpoint: Callable[[O], str]) -> None:
        self._kind = kind
        self._endpoint = endpoint
        self._open: WeakKeyDictionary[O, zmq.Socket[bytes]] = WeakKeyDictionary()

    def __set_name__(self, owner: type[O], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, obj: None, owner: type[O]) -> Wire[O]: ...
    @overload
    def __get__(self, obj: O, owner: type[O]) -> zmq.Socket[bytes]: ...
    def __get__(self, obj: O | None, owner: type[O]) -> Any:
        if obj is None:
            return self
        if (sock := self._open.get(obj)) is None:
            sock = context().socket(self._kind)
            sock.linger = 100
            sock.connect(self._endpoint(obj))
            self._open[obj] = sock
        return sock

    def __delete__(self, obj: O) -> None:
        if (sock := self._open.pop(obj, None)) is not None:
            sock.close()
