from __future__ import annotations

import inspect
import os
from types import ModuleType
from typing import Callable

from plugins import PluginManager

STATUS = {0: "passed", 1: "failed"}


def collect(module: ModuleType) -> dict[str, Callable[[], None]]:
    found = inspect.getmembers(module, inspect.isfunction)
    return {f"{module.__name__}::{n}": f for n, f in found if n.startswith("test_")}


class ForkingRunner:
    """Runs every test in a process of its own, so that tests cannot disturb each other."""

    def __init__(self, plugins: PluginManager) -> None:
        self.plugins = plugins
        self.outcomes: dict[str, str] = {}

    def run(self, tests: dict[str, Callable[[], None]]) -> dict[str, str]:
        self.plugins.call("session_started", len(tests))
        for test_id, func in tests.items():
            self.outcomes[test_id] = self._run_forked(test_id, func)
        self.plugins.call("session_finished")
        return self.outcomes

    def _run_forked(self, test_id: str, func: Callable[[], None]) -> str:
        pid = os.fork()
        if pid == 0:
            status = 2
            try:
                status = self._protocol(test_id, func)
            finally:
                os._exit(status)
        _, raw = os.waitpid(pid, 0)
        return STATUS.get(os.waitstatus_to_exitcode(raw), "crashed")

    def _protocol(self, test_id: str, func: Callable[[], None]) -> int:
        self.plugins.call("test_started", test_id)
        try:
            func()
        except AssertionError:
            status = 1
        else:
            status = 0
        self.plugins.call("test_finished", test_id, STATUS[status])
        self.plugins.call("worker_exit")
        return status
