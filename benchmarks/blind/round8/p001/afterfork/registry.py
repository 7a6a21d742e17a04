from __future__ import annotations

import os
from typing import Callable, Generic, Optional, TypeVar

T = TypeVar("T")

_callbacks: list[Callable[[], None]] = []


def on_fork(callback: Callable[[], None]) -> Callable[[], None]:
    _callbacks.append(callback)
    return callback


def _run() -> None:
    for callback in _callbacks:
        callback()


os.register_at_fork(after_in_child=_run)


class Renewable(Generic[T]):
    """A value that is made when needed, and forgotten in a forked child."""

    def __init__(self, factory: Callable[[], T]) -> None:
        self._factory = factory
        self._value: Optional[T] = None
        on_fork(self.forget)

    def forget(self) -> None:
        self._value = None

    def get(self) -> T:
        if self._value is None:
            self._value = self._factory()
        return self._value
