"""Runs tests one after the other."""
from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable

from .hooks import PluginManager
from .report import Report

Test = Callable[[], None]
_mp = multiprocessing.get_context("fork")


class Runner:
    def __init__(self, plugins: PluginManager, *, isolate: bool = True, limit: float = 1.5) -> None:
        self._plugins = plugins
        self._isolate = isolate
        self._limit = limit

    def run(self, tests: Iterable[Test]) -> int:
        self._plugins.call("session_started")
        crashed = sum(self._run_isolated(t) if self._isolate else self._protocol(t) or 0 for t in tests)
        self._plugins.call("session_finished", crashed=crashed)
        return crashed

    def _run_isolated(self, test: Test) -> int:
        box = _mp.Process(target=self._boxed, args=(test,), name=test.__name__)
        box.start()
        box.join(self._limit)
        if box.exitcode is None:
            box.kill()
            box.join()
        return int(box.exitcode != 0)

    def _boxed(self, test: Test) -> None:
        self._protocol(test)
        self._plugins.call("box_closing")

    def _protocol(self, test: Test) -> None:
        try:
            test()
        except AssertionError as exc:
            report = Report(test=test.__name__, phase="call", passed=False, detail=str(exc))
        else:
            report = Report(test=test.__name__, phase="call", passed=True, detail="")
        self._plugins.call("log_report", report=report)
