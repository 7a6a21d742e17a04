"""Per-process values, along the lines of threading.local."""
import os
import threading
from typing import Callable, Generic, TypeVar

T = TypeVar("T")


class ProcessLocal(Generic[T]):
    """Calls *factory* once in each process (and thread) that asks for the value."""

    def __init__(self, factory: Callable[[], T]):
        self._factory = factory
        self._values: dict[tuple[int, int], T] = {}

    def get(self) -> T:
        key = (os.getpid(), threading.get_ident())
        try:
            return self._values[key]
        except KeyError:
            value = self._values[key] = self._factory()
            return value

    def pop(self):
        return self._values.pop((os.getpid(), threading.get_ident()), None)
