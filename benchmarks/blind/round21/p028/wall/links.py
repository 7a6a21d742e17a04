from __future__ import annotations

import os
from typing import Any, overload
from weakref import WeakKeyDictionary

import zmq


class Link:
    """Descriptor: a connected socket, opened when the owner first asks for it."""

    def __init__(self, kind: int, address: str) -> None:
        self.kind = kind
        self.address = address
        self._open: WeakKeyDictionary[Any, dict[str, zmq.Socket]] = WeakKeyDictionary()

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, obj: None, owner: type) -> "Link": ...
    @overload
    def __get__(self, obj: object, owner: type) -> zmq.Socket: ...

    def __get__(self, obj, owner):
        if obj is None:
            return self
        per_owner = self._open.setdefault(obj, {})
        key = self.key()
        if (found := per_owner.get(key)) is None:
            found = per_owner[key] = self._connect(getattr(obj, self.address))
        return found

    def key(self) -> str:
        return f"{self.name}@{os.getpid()}"

    def _connect(self, url: str) -> zmq.Socket:
        s = zmq.Context.instance().socket(self.kind)
        s.set(zmq.LINGER, 300)
        s.connect(url)
        return s
