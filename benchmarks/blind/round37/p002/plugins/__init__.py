"""Plug-in base class and loader of the runner."""
from __future__ import annotations

from typing import Iterable, Iterator


class Plugin:
    name = "plugin"

    def session_started(self, total: int) -> None: ...

    def test_started(self, test_id: str) -> None: ...

    def test_finished(self, test_id: str, outcome: str) -> None: ...

    def worker_exit(self) -> None: ...

    def session_finished(self) -> None: ...


class PluginManager:
    def __init__(self, plugins: Iterable[Plugin] = ()) -> None:
        self._plugins = list(plugins)

    def __iter__(self) -> Iterator[Plugin]:
        return iter(self._plugins)

    def add(self, plugin: Plugin) -> None:
        self._plugins.append(plugin)

    def call(self, hook: str, *args) -> None:
        for plugin in self._plugins:
            getattr(plugin, hook)(*args)
