"""`Link`: a class attribute that gives each owner a connected ZeroMQ socket."""
from __future__ import annotations

import os
from typing import Any, Generic, Hashable, Protocol, TypeVar, overload

import zmq


class HasEndpoints(Protocol):
    endpoints: dict[str, str]


O = TypeVar("O", bound=HasEndpoints)


class Link(Generic[O]):
    def __init__(self, kind: zmq.SocketType, **options: int) -> None:
        self._kind = kind
        self._options = options
        self._open: dict[Hashable, zmq.Socket[bytes]] = {}

    def __set_name__(self, owner: type[O], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, obj: None, owner: type[O]) -> Link[O]: ...
    @overload
    def __get__(self, obj: O, owner: type[O]) -> zmq.Socket[bytes]: ...

    def __get__(self, obj: Any, owner: type[O]) -> Any:
        if obj is None:
            return self
        key = os.getpid(), id(obj)
        if (link := self._open.get(key)) is None:
            link = zmq.Context.instance().socket(self._kind)
            for option, value in self._options.items():
                setattr(link, option, value)
            link.connect(obj.endpoints[self._name])
            self._open[key] = link
        return link
