"""Several processes give what one gives."""

from __future__ import annotations

import os
from textwrap import dedent

import pytest
from programs import FORK, project_of

from zmqforklint.form.project import Program
from zmqforklint.lowering import NotParsed, Source, batch, lower_all
from zmqforklint.machine import predict
from zmqforklint.vocabulary import IncompleteKind

SHARED = """
import os
import zmq

class Bus:
    def __init__(self):
        self.sock = zmq.Context().socket(zmq.PUSH)

    def split(self):
        if os.fork() == 0:
            self.sock.send(b"x")

def never_called(bus):
    sock = zmq.Context().socket(zmq.PUSH)
    if os.fork() == 0:
        sock.recv()

def called_by_one_program(sock):
    if os.fork() == 0:
        sock.poll()
"""
FILES = {
    "app/__init__.py": "",
    "app/shared.py": SHARED,
    **{
        f"run{number}.py": dedent(
            f"""
            from app.shared import Bus, called_by_one_program
            bus = Bus()
            bus.{"split()" if number % 2 else "sock.send(b'')"}
            {"called_by_one_program(bus.sock)" if number == 3 else ""}
            """
        )
        for number in range(5)
    },
    "spare.py": "from app import shared\n",
}
PROGRAMS = (*(Program(f"run{number}.py") for number in range(5)), Program(None))


@pytest.fixture
def always_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_ENOUGH", 0)
    monkeypatch.setattr("zmqforklint.machine.executing._ENOUGH", 0)


@pytest.mark.usefixtures("always_shared")
@pytest.mark.parametrize("processes", [2, 3, 7])
def test_programs(processes: int) -> None:
    project = project_of(FILES, PROGRAMS)
    alone = predict(project, FORK)
    assert {each.operation for each in alone.observations} >= {"send", "recv", "poll"}
    assert predict(project, FORK, processes=processes) == alone


@pytest.mark.usefixtures("always_shared")
def test_a_process_that_dies_hides_no_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    project = project_of(FILES, PROGRAMS)
    real = __import__("zmqforklint.machine.executing", fromlist=["run_root"]).run_root

    def dying(m: object, reached: frozenset[str]) -> object:
        if m.program.path == "run1.py":  # type: ignore[attr-defined]
            os._exit(9)
        return real(m, reached)

    monkeypatch.setattr("zmqforklint.machine.executing.run_root", dying)
    found = predict(project, FORK, processes=2)
    assert [each.path for each in found.incomplete if each.kind is IncompleteKind.FAILURE] == ["run1.py"]
    assert {"recv", "poll"} <= {each.operation for each in found.observations}


@pytest.mark.usefixtures("always_shared")
def test_forms() -> None:
    deep = "x = " + "(" * 150 + "0" + ")" * 150
    texts = [*(f"def f{n}():\n    return {n}\n" * n for n in range(9)), "def (", deep, "y = " + "-" * 3000 + "1"]
    sources = [Source(text, f"{n}.py", f"m{n}", False) for n, text in enumerate(texts)]
    told: list[int] = []
    alone = lower_all(sources, None, 1)
    shared = lower_all(sources, None, 3, told.append)
    assert list(map(plain, shared)) == list(map(plain, alone))
    assert told == list(range(1, len(sources) + 1))
    assert isinstance(shared[9], NotParsed)


def plain(lowered: object) -> object:
    return (lowered.line, lowered.column, lowered.reason) if isinstance(lowered, NotParsed) else lowered
