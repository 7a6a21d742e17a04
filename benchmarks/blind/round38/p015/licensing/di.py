"""A very small container: constructor injection by annotation."""
import inspect
from enum import Enum
from typing import Any, Callable, TypeVar, get_type_hints

T = TypeVar("T")


class Scope(Enum):
    SINGLETON = "singleton"
    TRANSIENT = "transient"


class Container:
    def __init__(self) -> None:
        self._bindings: dict[type, tuple[Callable[..., Any], Scope]] = {}
        self._cache: dict[type, Any] = {}

    def bind(self, key: type, to: Callable[..., Any] | None = None, scope: Scope = Scope.TRANSIENT) -> None:
        self._bindings[key] = (to or key, scope)

    def bind_value(self, key: type, value: Any) -> None:
        self._cache[key] = value

    def resolve(self, key: type[T]) -> T:
        if key in self._cache:
            return self._cache[key]
        maker, scope = self._bindings[key]
        instance = maker(**self._arguments(maker))
        if scope is Scope.SINGLETON:
            self._cache[key] = instance
        return instance

    def _arguments(self, maker: Callable[..., Any]) -> dict[str, Any]:
        target = maker.__init__ if inspect.isclass(maker) else maker
        hints = get_type_hints(target)
        hints.pop("return", None)
        return {name: self.resolve(kind) for name, kind in hints.items()}
