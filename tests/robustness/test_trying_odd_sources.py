"""A few dozen mutants from fixed seeds, and what is said of an analyser that fails on them."""

from __future__ import annotations

from typing import Any

import pytest

import zmqforklint
from fuzz.mutants import Mutant as Replaced
from fuzz.mutants import broken
from robustness.campaign import try_one
from robustness.shrinking import shrink
from robustness.tasks import Kind, seeds
from robustness.trying import Problem, Trial, try_files
from zmqforklint.machine.library import forking

FORKING = b"import os, zmq\nsock = zmq.Context().socket(zmq.PUSH)\nif os.fork() == 0:\n    sock.send(b'')\n"


def kinds(trial: Trial) -> list[str]:
    return [problem.kind for problem in trial.problems]


def fail(*arguments: Any) -> Any:
    raise ZeroDivisionError("no fork today")


FAILING = Replaced("failing", forking.fork, fail)


@pytest.mark.parametrize("first", [1, 13, 25])
def test_mutants_are_survived(first: int) -> None:
    trials = [try_one(task) for task in seeds(Kind.MUTANT, first, 12)]
    assert [(trial.name, trial.problems) for trial in trials if trial.problems] == []
    assert max(trial.seconds for trial in trials) < 10
    assert sum(trial.is_python for trial in trials) > 5
    assert any(trial.findings for trial in trials)


def test_a_program_that_is_what_it_seems() -> None:
    trial = try_files("good", {"main.py": FORKING})
    assert trial.problems == ()
    assert "ZMQ202" in trial.findings
    assert trial.is_python


def test_an_error_within_the_machine() -> None:
    with broken(FAILING):
        trial = try_files("failing", {"main.py": FORKING})
    (problem,) = trial.problems
    assert problem.kind == "failed"
    assert problem.where.startswith("dispatch.call_external:")
    assert problem.message == "ZeroDivisionError: no fork today"


def test_an_exception(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zmqforklint, "check", fail)
    assert kinds(try_files("raising", {"main.py": FORKING})) == ["raised"]


def test_nothing_is_said_of_a_file_that_is_no_python(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"main.py": FORKING, "wrong.py": b"import zmq\nx = (\n"}
    assert kinds(try_files("wrong", files)) == []
    check = zmqforklint.check
    monkeypatch.setattr(zmqforklint, "check", lambda named: check([each for each in named if each.name == "main.py"]))
    assert try_files("wrong", files).problems == (Problem("silent", "wrong.py", "it is no Python"),)


def test_what_only_a_newer_python_takes_is_python() -> None:
    source = b"import zmq\ndef first[T](each: list[T]) -> T:\n    return each[0]\n"  # since Python 3.12
    assert kinds(try_files("newer", {"main.py": FORKING, "newer.py": source})) == []


def test_a_file_that_is_refused_although_it_is_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("robustness.trying.is_python", lambda data: True)
    assert kinds(try_files("wrong", {"main.py": b"import zmq\nx = (\n"})) == ["refused"]
    assert kinds(try_files("deep", {"main.py": b"import zmq\nx = " + b"(" * 300})) == []


def test_a_failing_program_is_made_smaller() -> None:
    files = {"main.py": FORKING + b"def f():\n    return 1\nf()\n", "other.py": b"import zmq\n"}
    with broken(FAILING):
        (problem,) = try_files("failing", files).problems
        smaller = shrink(files, problem)
    assert set(smaller) == {"main.py"}
    assert smaller["main.py"].decode().splitlines() == ["import os, zmq", "if os.fork() == 0:", "    pass"]
