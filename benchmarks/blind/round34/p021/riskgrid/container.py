from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any, TypeVar

T = TypeVar("T")


class Lifetime(Enum):
    SINGLETON = auto()
    TRANSIENT = auto()


class UnknownService(LookupError):
    pass


class Container:
    """Small service locator; factories receive the container itself."""

    def __init__(self) -> None:
        self._factories: dict[type, tuple[Callable[[Container], Any], Lifetime]] = {}
        self._instances: dict[type, Any] = {}

    def register(
        self,
        iface: type[T],
        factory: Callable[[Container], T],
        *,
        lifetime: Lifetime = Lifetime.SINGLETON,
    ) -> None:
        self._factories[iface] = (factory, lifetime)

    def resolve(self, iface: type[T]) -> T:
        if iface in self._instances:
            return self._instances[iface]
        try:
            factory, lifetime = self._factories[iface]
        except KeyError:
            raise UnknownService(iface.__qualname__) from None
        built = factory(self)
        if lifetime is Lifetime.SINGLETON:
            self._instances[iface] = built
        return built


services = Container()
