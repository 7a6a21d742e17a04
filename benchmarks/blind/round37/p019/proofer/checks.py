"""Sample checks over sample files."""
from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Case:
    name: str
    func: Callable[[], None]


@dataclass
class Outcome:
    name: str
    ok: bool
    detail: str = ""
    seconds: float = 0.0


def _no_tabs() -> None:
    assert "\t" not in "def f():\n    return 1\n", "tabs"


def _short_lines() -> None:
    assert max(map(len, ["x" * 40, "y" * 101])) <= 100, "line of 101"


def _parses() -> None:
    compile("a = 1", "sample", "exec")


CASES = [Case(f.__name__.strip("_"), f) for f in (_no_tabs, _short_lines, _parses)]


def run_case(case: Case) -> Outcome:
    started = time.perf_counter()
    try:
        case.func()
    except AssertionError as exc:
        return Outcome(case.name, False, str(exc), time.perf_counter() - started)
    return Outcome(case.name, True, seconds=time.perf_counter() - started)
