from __future__ import annotations

import os
from typing import Any, Callable, Generic, TypeVar

T = TypeVar("T")


class per_process(Generic[T]):
    """Like cached_property, but each process that asks gets a value of its own."""

    def __init__(self, factory: Callable[[Any], T]) -> None:
        self.factory = factory
        self.__doc__ = factory.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}_by_pid"

    def __get__(self, obj: Any, owner: type | None = None):
        if obj is None:
            return self
        values = obj.__dict__.setdefault(self.slot, {})
        pid = os.getpid()
        try:
            return values[pid]
        except KeyError:
            value = values[pid] = self.factory(obj)
            return value
