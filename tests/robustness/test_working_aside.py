"""A task whose process dies or hangs is told of, and the others are done."""

from __future__ import annotations

import os
import sys

import pytest

from robustness.aside import run_aside

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of the processor's time there")


def work(task: str) -> str:
    if task == "die":
        os._exit(3)
    while task == "hang":
        pass
    if task == "fail":
        raise ZeroDivisionError
    return task.upper()


def lost(task: str, how: str, seconds: float) -> str:
    assert seconds > 0
    return f"{task}: {how}"


def test_a_process_that_dies_or_hangs() -> None:
    results = run_aside(work, ["a", "die", "b", "hang", "c"], lost, processes=2, seconds=2)
    assert sorted(results) == ["A", "B", "C", "die: died", "hang: hung"]


def test_a_fault_of_the_work_is_no_result() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(run_aside(work, ["a", "fail"], lost, processes=1, seconds=60))
