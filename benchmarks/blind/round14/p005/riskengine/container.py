from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class UnknownService(LookupError):
    pass


class Container:
    """Small typed service registry with singletons."""

    def __init__(self) -> None:
        self._factories: dict[type, Callable[["Container"], Any]] = {}
        self._singletons: dict[type, Any] = {}
        self._lock = threading.RLock()

    def provides(self, key: type[T]) -> Callable[[Callable[["Container"], T]], Callable[["Container"], T]]:
        def register(factory: Callable[["Container"], T]) -> Callable[["Container"], T]:
            self._factories[key] = factory
            return factory

        return register

    def resolve(self, key: type[T]) -> T:
        with self._lock:
            if key not in self._singletons:
                try:
                    factory = self._factories[key]
                except KeyError:
                    raise UnknownService(key.__name__) from None
                self._singletons[key] = factory(self)
            return cast(T, self._singletons[key])

    def fresh_scope(self) -> None:
        self._lock = threading.RLock()
        self._singletons = {}


services = Container()
