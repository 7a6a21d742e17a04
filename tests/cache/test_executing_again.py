"""A program to which nothing has happened is not executed again, and a run that leaves it out says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from zmqforklint import engine
from zmqforklint.cache import Disk, Store
from zmqforklint.machine import executing
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.vocabulary import IncompleteKind
from zmqforklint.vocabulary.report import Report

SHARED = """
import os
import zmq

sock = zmq.Context().socket(zmq.PUSH)

def split():
    if os.fork() == 0:
        sock.send(b"x")

def never_called():
    if os.fork() == 0:
        sock.recv()
"""
FILES = {
    "pyproject.toml": "",
    "app/__init__.py": "",
    "app/bus.py": SHARED,
    "app.json": '{"wait": 1}',
    "app/other.py": "import zmq\n",
    "app/spare.py": "from app import other\n",
    "app/helpers.py": "import json\ndef wait():\n    return json.load(open('app.json'))['wait']\n",
    "one.py": "from app.bus import split\nsplit()\n",
    "two.py": "import os\nimport zmq\nfrom app import other, helpers\n"
    "own = zmq.Context()\nif os.fork() == 0:\n    own.socket(zmq.PUB)\nhelpers.wait()\n",
    "three.py": "from app import bus\nbus.sock.send(b'')\n",
}

EVERY = {"one.py", "two.py", "three.py", "app"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        file = tmp_path / "project" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@contextmanager
def executions() -> Iterator[list[str]]:
    """Names the programs that are really executed; the one without a root is called ``app``."""
    begun: list[str] = []
    real = executing.run_root

    def run_root(m: Machine, reached: frozenset[str]) -> list[State]:
        begun.append(m.program.path or "app")
        return real(m, reached)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(executing, "run_root", run_root)
        yield begun


def checked(folder: Path, store: Store | None, processes: int = 1) -> Report:
    disk = Disk()
    jobs = engine.plan([str(folder)], disk, {"start-method": "fork"})
    return engine.check(jobs, disk, effort=engine.Effort(store=store, processes=processes))


def check_twice(folder: Path, change: Callable[[], object]) -> set[str]:
    """Check, change, check again: that shows what it shows without a cache. Give what was executed the second time."""
    store = Store(str(folder / ".zmqforklint_cache"))
    with executions() as begun:
        first = checked(folder, store)
    assert {each.code for each in first.findings} >= {"ZMQ201", "ZMQ202"}
    assert set(begun) == EVERY
    change()
    with executions() as begun:
        second = checked(folder, store)
    alone = checked(folder, None)
    assert (second.findings, second.incomplete) == (alone.findings, alone.incomplete)
    return set(begun)


def test_nothing_is_executed_again_where_nothing_changed(folder: Path) -> None:
    assert check_twice(folder, lambda: None) == set()


CHANGES = {
    "what one program alone imports": ("app/helpers.py", "return", "print(1)\n    return", {"two.py"}),
    "what two programs import": ("app/bus.py", "send", "recv", {"one.py", "three.py"}),
    "what all import": ("app/__init__.py", "", "x = 1\n", EVERY),
    "the settings": ("app.json", "1", "2", EVERY),
    "the root of one": ("three.py", "send(b'')", "send(b'y')", {"three.py"}),
    # another has to try what the first no longer accounts for
    "what one accounts for": ("one.py", FILES["one.py"], "import zmq\nprint(zmq)\n", {"one.py", "three.py"}),
    "what the last alone imports": ("app/spare.py", "\n", "  # as is\n", {"app"}),
    # no module is left for the one without a root
    "what one imports": ("three.py", "bus\n", "bus, spare\n", {"three.py"}),
    "which file a name means": ("app/other/__init__.py", "", "import zmq\n", {"two.py", "app"}),
    "which files there are": ("app/more.py", "", "import zmq\n", {"app"}),
    "what a name may lead to": ("app/other.py", "\n", "\ndef wait():\n    os.fork()\n", {"two.py", "app"}),
}


def make(folder: Path, changed: str) -> None:
    """Make one of the changes."""
    name, old, new, _ = CHANGES[changed]
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    text = file.read_text() if file.exists() else ""
    file.write_text(text.replace(old, new) if old else text + new)


@pytest.mark.parametrize("changed", CHANGES)
def test_what_a_change_concerns_is_executed_again(folder: Path, changed: str) -> None:
    assert check_twice(folder, lambda: make(folder, changed)) == CHANGES[changed][-1]


@pytest.mark.parametrize("changed", CHANGES)
def test_several_processes_leave_out_the_same(folder: Path, changed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executing, "_ENOUGH", 0)
    store = Store(str(folder / ".zmqforklint_cache"))
    assert checked(folder, store, processes=2).findings
    make(folder, changed)
    shared, alone = checked(folder, store, processes=2), checked(folder, None)
    assert (shared.findings, shared.incomplete) == (alone.findings, alone.incomplete)
    with executions() as begun:
        again = checked(folder, store)
    assert begun == []  # what the processes did was kept
    assert (again.findings, again.incomplete) == (alone.findings, alone.incomplete)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"[[0]]", b"null", b"\xff"])
def test_an_entry_that_is_none_is_not_believed(folder: Path, content: bytes) -> None:
    store = Store(str(folder / ".zmqforklint_cache"))
    first = checked(folder, store)
    for entry in (folder / ".zmqforklint_cache" / "runs").iterdir():
        store.keep("runs", entry.name, content)
    with executions() as begun:
        assert checked(folder, store).findings == first.findings
    assert set(begun) == EVERY


def test_what_failed_is_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(str(folder / ".zmqforklint_cache"))
    with monkeypatch.context() as patch:
        patch.setattr(executing, "run_root", lambda m, reached: 1 / 0)
        assert {each.kind for each in checked(folder, store).incomplete} == {IncompleteKind.FAILURE}
    assert checked(folder, store).findings == checked(folder, None).findings != ()
