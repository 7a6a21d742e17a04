"""Declarative ZeroMQ channels for gateway components."""
from __future__ import annotations

import enum
from typing import Any, Generic, TypeVar, overload
from weakref import WeakKeyDictionary

import zmq

T = TypeVar("T", bound="Component")


class Role(enum.Enum):
    DROP_COPY = zmq.PUB
    REFERENCE = zmq.SUB


class Component:
    """Base of everything that owns channels."""

    endpoints: dict[Role, str]

    def __init__(self, endpoints: dict[Role, str]) -> None:
        self.endpoints = dict(endpoints)


class Channel(Generic[T]):
    def __init__(self, role: Role) -> None:
        self._role = role
        self._open: WeakKeyDictionary[Component, zmq.Socket] = WeakKeyDictionary()
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"{owner.__name__}.{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> "Channel[T]": ...

    @overload
    def __get__(self, instance: T, owner: type) -> zmq.Socket: ...

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        if (sock := self._open.get(instance)) is None:
            sock = zmq.Context.instance().socket(self._role.value)
            sock.linger = 0
            sock.connect(instance.endpoints[self._role])
            self._open[instance] = sock
        return sock

    def __set__(self, instance: Any, value: Any) -> None:
        raise AttributeError(f"{self._name} is managed")
