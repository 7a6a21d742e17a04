from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class ProcessLocal(Generic[T]):
    """Attribute whose value belongs to the process that reads it."""

    def __init__(self, factory: Callable[[Any], T]) -> None:
        self._factory = factory
        self._slot = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._slot = f"_local_{name}"

    @overload
    def __get__(self, obj: None, owner: type) -> ProcessLocal[T]: ...
    @overload
    def __get__(self, obj: object, owner: type) -> T: ...

    def __get__(self, obj: Any, owner: type | None = None) -> Any:
        if obj is None:
            return self
        held: tuple[int, T] | None = obj.__dict__.get(self._slot)
        me = os.getpid()
        if held is None or held[0] != me:
            held = (me, self._factory(obj))
            obj.__dict__[self._slot] = held
        return held[1]
