from collections import defaultdict
from typing import Any, Callable


class HookRegistry:
    """Named lists of callables; the ticker fires them."""

    def __init__(self) -> None:
        self._table: dict[str, list[Callable[..., Any]]] = defaultdict(list)

    def on(self, event: str, fn: Callable[..., Any] | None = None):
        if fn is None:
            return lambda f: self.on(event, f)
        self._table[event].append(fn)
        return fn

    def clear(self, event: str) -> None:
        self._table[event] = []

    def fire(self, event: str, *args: Any) -> list[Any]:
        return [fn(*args) for fn in tuple(self._table[event])]
