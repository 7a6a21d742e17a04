from typing import Any, Callable


class Container:
    def __init__(self) -> None:
        self._makers: dict[str, Callable[["Container"], Any]] = {}
        self._made: dict[str, Any] = {}

    def provide(self, name: str, maker) -> None:
        self._makers[name] = maker

    def get(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._makers[name](self)
        return self._made[name]
