from typing import Any, Callable, TypeVar

T = TypeVar("T")


class Container:
    """Minimal dependency injection: factories by type, one instance of each."""

    def __init__(self) -> None:
        self._factories: dict[type, Callable[["Container"], Any]] = {}
        self._instances: dict[type, Any] = {}

    def provide(self, kind: type[T], factory: Callable[["Container"], T]) -> None:
        self._factories[kind] = factory

    def get(self, kind: type[T]) -> T:
        try:
            return self._instances[kind]
        except KeyError:
            instance = self._instances[kind] = self._factories[kind](self)
            return instance
