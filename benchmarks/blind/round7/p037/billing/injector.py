from __future__ import annotations

import os
from enum import Enum
from typing import Any, Callable


class Scope(Enum):
    GLOBAL = "global"
    PROCESS = "process"


class Injector:
    def __init__(self) -> None:
        self._bindings: dict[str, tuple[Callable[[Injector], Any], Scope]] = {}
        self._cache: dict[tuple[str, int], Any] = {}

    def bind(self, name: str, factory: Callable[[Injector], Any], scope: Scope = Scope.GLOBAL) -> None:
        self._bindings[name] = (factory, scope)

    def __getitem__(self, name: str) -> Any:
        factory, scope = self._bindings[name]
        key = (name, os.getpid() if scope is Scope.PROCESS else 0)
        if key not in self._cache:
            self._cache[key] = factory(self)
        return self._cache[key]


injector = Injector()
