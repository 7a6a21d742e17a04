"""Hooks by name; whoever implements one is called in order of registration."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

C = TypeVar("C", bound=Callable[..., Any])


def hookimpl(func: C) -> C:
    func._lathe_hook = True  # type: ignore[attr-defined]
    return func


class PluginManager:
    def __init__(self) -> None:
        self._plugins: list[object] = []

    def register(self, plugin: object) -> None:
        self._plugins.append(plugin)

    def call(self, hook: str, **kwargs: Any) -> list[Any]:
        return [
            impl(**kwargs)
            for plugin in self._plugins
            if getattr(impl := getattr(plugin, hook, None), "_lathe_hook", False)
        ]
