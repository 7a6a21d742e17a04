"""A task whose process dies or hangs is told of, and the others are done."""

from __future__ import annotations

import os
import time

import pytest

from robustness.aside import run_aside


def work(task: str) -> str:
    if task == "die":
        os._exit(3)
    if task == "hang":
        time.sleep(1000)
    if task == "fail":
        raise ZeroDivisionError
    return task.upper()


def lost(task: str, how: str, seconds: float) -> str:
    assert seconds < 60
    return f"{task}: {how}"


def test_a_process_that_dies_or_hangs() -> None:
    results = run_aside(work, ["a", "die", "b", "hang", "c"], lost, processes=2, seconds=2.0)
    assert sorted(results) == ["A", "B", "C", "die: died", "hang: hung"]


def test_a_fault_of_the_work_is_no_result() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(run_aside(work, ["a", "fail"], lost, processes=1, seconds=60.0))
