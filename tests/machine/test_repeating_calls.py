"""Calls whose outcome is known are not executed again, and that makes no difference to what is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from textwrap import dedent

import pytest
from programs import check, project_of

from zmqforklint.form.project import Program, Project
from zmqforklint.knowledge import load
from zmqforklint.lowering import NotParsed
from zmqforklint.machine.executing import Execution, executed, work_of
from zmqforklint.machine.machine import Machine
from zmqforklint.vocabulary import Assumptions

ROOT = Path(__file__).parents[2]


def without_repeating(m: Machine) -> None:
    """Let the machine execute every call."""
    m.repeat = lambda m, state, inner, execute: execute()


def seen(execution: Execution) -> tuple[object, ...]:
    """What an execution showed, and at what cost."""
    ran = execution.outcome().ran
    return ran.observations, ran.incomplete, execution.machine.steps, execution.machine.called


def projects(folder: str) -> Iterator[tuple[Path, Project]]:
    """The programs below a folder, each a project of its own."""
    for main in sorted((ROOT / folder).glob("*/*/main.py")):
        files = {str(path.relative_to(main.parent)): path.read_text("utf-8") for path in main.parent.rglob("*.py")}
        with suppress(NotParsed):
            yield main, project_of(files, (Program("main.py"), Program(None)))


@pytest.mark.parametrize("folder", ["fixtures", "benchmarks/blind"])
def test_it_makes_no_difference(folder: str) -> None:
    count = 0
    for main, project in projects(folder):
        repeating = [seen(each) for each in executed(work_of(project, Assumptions(), load()))]
        executing = [seen(each) for each in executed(work_of(project, Assumptions(), load()), without_repeating)]
        assert repeating == executing, main
        count += 1
    assert count > 40


def executions(source: str, name: str) -> tuple[int, int]:
    """How often the body of a function is executed, and how often it is without repeating."""
    counts = []
    for prepare in (lambda m: None, without_repeating):
        count: Counter[str] = Counter()

        def counting(m: Machine, count: Counter[str] = count, prepare: object = prepare) -> None:
            prepare(m)  # type: ignore[operator]
            executors = dict(m.executors)
            for kind, executor in m.executors.items():

                def run(m: Machine, statement, state, act, flow, executor=executor) -> None:  # type: ignore[no-untyped-def]
                    if act.label == name and statement is act.info.form.body[0]:
                        count[name] += 1
                    executor(m, statement, state, act, flow)

                executors[kind] = run
            m.executors = executors

        project = project_of({"main.py": dedent(source)}, (Program("main.py"),))
        list(executed(work_of(project, Assumptions(), load()), counting))
        counts.append(count[name])
    return counts[0], counts[1]


CHEAP = "a = b = 1\n    c = [a, b]\n    d = {a: c, b: c}\n    e = (a, b, c, d)\n    "

ROUNDS = "count = 0\nwhile unknown:\n    count = (count, 1)\n"
"""A loop of which no round is like the one before."""


def test_a_call_that_finds_what_it_found_is_not_executed() -> None:
    source = f"def work():\n    {CHEAP}return e\n\n{ROUNDS}    work()\n"
    repeating, executing = executions(source, "work")
    assert 0 < repeating < executing


def test_a_call_that_finds_something_else_is_executed() -> None:
    check(
        {
            "main.py": f"""
import os
import zmq
sock = zmq.Context().socket(zmq.PUSH)
kept = None

def work():
    {CHEAP}if kept is not None:
        kept.send(b"")  # expect: ZMQ202

if os.fork() == 0:
    while unknown:
        work()
        kept = sock
"""
        }
    )


def test_a_call_that_touches_what_it_inherited_is_executed() -> None:
    source = f"""
import os
import zmq
sock = zmq.Context().socket(zmq.PUSH)

def work():
    {CHEAP}sock.send(b"")

count = 0
if os.fork() == 0:
    while unknown:
        count = (count, 1)
        work()
"""
    repeating, executing = executions(source, "work")
    assert repeating == executing > 1
