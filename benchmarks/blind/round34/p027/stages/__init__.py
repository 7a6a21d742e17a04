from __future__ import annotations

import importlib
from abc import ABC, abstractmethod
from typing import Any, ClassVar

from .env import StageEnv

__all__ = ["Stage", "StageEnv", "load"]


class Stage(ABC):
    name: ClassVar[str]
    _known: ClassVar[dict[str, type[Stage]]] = {}

    def __init_subclass__(cls, *, name: str, **kw: Any) -> None:
        super().__init_subclass__(**kw)
        cls.name = name
        Stage._known[name] = cls

    def __init__(self, env: StageEnv) -> None:
        self.env = env

    @abstractmethod
    def run(self, state: dict[str, Any]) -> None: ...


def load(name: str, env: StageEnv) -> Stage:
    if name not in Stage._known:
        importlib.import_module(f"{__name__}.{name}")
    return Stage._known[name](env)
