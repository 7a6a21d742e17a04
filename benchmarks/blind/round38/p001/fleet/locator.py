from __future__ import annotations

import threading
from typing import Any, Callable, TypeVar

T = TypeVar("T")


class ServiceNotFound(LookupError):
    pass


class ServiceLocator:
    """Process-wide registry of singletons, filled by the composition root."""

    _factories: dict[type, Callable[[], Any]] = {}
    _instances: dict[type, Any] = {}
    _lock = threading.RLock()

    @classmethod
    def register(cls, contract: type, factory: Callable[[], Any]) -> None:
        with cls._lock:
            cls._factories[contract] = factory
            cls._instances.pop(contract, None)

    @classmethod
    def get(cls, contract: type[T]) -> T:
        with cls._lock:
            if contract not in cls._instances:
                try:
                    factory = cls._factories[contract]
                except KeyError:
                    raise ServiceNotFound(contract.__name__) from None
                cls._instances[contract] = factory()
            return cls._instances[contract]

    @classmethod
    def dispose_all(cls) -> None:
        with cls._lock:
            for instance in cls._instances.values():
                dispose = getattr(instance, "dispose", None)
                if dispose is not None:
                    dispose()
            cls._instances.clear()
