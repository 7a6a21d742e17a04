"""Which tests call which functions of what is mutated: the others cannot notice a fault there."""

from __future__ import annotations

import ast
import functools
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType

import pytest

Function = tuple[str, int]
"""A path, and the first line of a function there, its decorators included."""


@dataclass
class Reach:
    """What was called while the tests were collected, and by each test, which took so many seconds of a processor."""

    collecting: frozenset[Function] = frozenset()
    called: dict[str, frozenset[Function]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def tests(self, function: Function | None) -> list[str]:
        """The tests that may notice a fault in a function, the quickest first; all, for what runs at import."""
        if function is None or function in self.collecting:
            found = list(self.called)
        else:
            found = [test for test, called in self.called.items() if function in called]
        return sorted(found, key=lambda test: self.seconds[test])


class Recorder:
    """A plugin of pytest that fills a ``Reach``."""

    def __init__(self, tree: Path, mutated: Iterable[str]) -> None:
        self.reach = Reach()
        self._tree = f"{tree}/"
        self._folders = tuple(f"{tree}/{each}/" for each in mutated)
        self._packages = tuple(each.replace("/", ".") for each in mutated)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_collection(self) -> Iterator[None]:
        """Note what importing the files of tests calls."""
        with _calls() as called:
            yield
        self.reach.collecting = self._functions(called)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Note what a test calls."""
        _forget(self._packages)
        start = time.process_time()
        with _calls() as called:
            yield
        self.reach.seconds[item.nodeid] = time.process_time() - start
        self.reach.called[item.nodeid] = self._functions(called)

    def _functions(self, called: Iterable[CodeType]) -> frozenset[Function]:
        return frozenset(
            (code.co_filename.removeprefix(self._tree), code.co_firstlineno)
            for code in called
            if code.co_filename.startswith(self._folders)
        )


def function_at(path: str, text: str, line: int) -> Function | None:
    """The innermost function in whose body a line is; none for what runs when the module is imported."""
    around = [
        min([node.lineno, *(each.lineno for each in node.decorator_list)])
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _body_starts(node) <= line <= (node.end_lineno or 0)
    ]
    return (path, max(around)) if around else None


def _body_starts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The line of the first statement; that of the ``def`` itself runs, for its defaults, when the function is made."""
    return max(node.body[0].lineno, node.lineno + 1)


@contextmanager
def _calls() -> Iterator[set[CodeType]]:
    """The code that is called meanwhile, in all threads."""
    called: set[CodeType] = set()

    def note(frame: object, event: str, argument: object) -> None:
        called.add(frame.f_code)  # type: ignore[attr-defined]

    threading.settrace(note)
    sys.settrace(note)
    try:
        yield called
    finally:
        sys.settrace(None)
        threading.settrace(None)


def _forget(packages: tuple[str, ...]) -> None:
    """Empties the caches of functions, so that each test that needs one calls it."""
    for name, module in list(sys.modules.items()):
        if name.startswith(packages):
            for each in vars(module).values():
                if isinstance(each, functools._lru_cache_wrapper):
                    each.cache_clear()
