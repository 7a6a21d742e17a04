from typing import Any, Callable


class Scope:
    """Makers are kept, what they make lives as long as the scope."""

    def __init__(self, makers: dict[str, Callable[["Scope"], Any]]) -> None:
        self._makers = makers
        self._made: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._makers[name](self)
        return self._made[name]

    def fresh(self) -> "Scope":
        return Scope(self._makers)
