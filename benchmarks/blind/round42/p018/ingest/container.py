"""Service container: factories by name, instances on demand."""
from __future__ import annotations

from typing import Any, Callable, Dict

Factory = Callable[["Container"], Any]


class Container:
    def __init__(self) -> None:
        self._factories: Dict[str, Factory] = {}
        self._instances: Dict[str, Any] = {}

    def provide(self, name: str, factory: Factory) -> None:
        self._factories[name] = factory

    def get(self, name: str) -> Any:
        if name not in self._instances:
            self._instances[name] = self._factories[name](self)
        return self._instances[name]

    def value(self, name: str, value: Any) -> None:
        self._instances[name] = value
