"""Plug-in registry. A plug-in announces itself with @plugin and fills in hooks."""
from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Any, Callable, Iterator, TypeVar


@dataclass(frozen=True)
class Settings:
    hub: str
    rounds: int
    node: str = "node-7"


class Plugin:
    isolated = True

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def on_load(self) -> None: ...

    def on_start(self) -> None: ...

    def on_tick(self, number: int) -> None: ...

    def on_stop(self) -> None: ...


P = TypeVar("P", bound=type[Plugin])
_registry: dict[str, type[Plugin]] = {}


def plugin(name: str) -> Callable[[P], P]:
    def register(cls: P) -> P:
        if name in _registry:
            raise ValueError(f"plug-in {name!r} registered twice")
        _registry[name] = cls
        return cls

    return register


def discover(package: Any) -> Iterator[tuple[str, type[Plugin]]]:
    for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        importlib.import_module(info.name)
    yield from sorted(_registry.items())
