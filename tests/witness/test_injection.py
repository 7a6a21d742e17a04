"""How the recorder gets into interpreters, and what it leaves alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import zmq
from witnessed import PROGRAMS, told, witness

from zmqforklint.witness import Limits


def test_a_hidden_sitecustomize_still_runs(tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import os\nos.environ['SEEN'] = 'yes'\n")
    program = tmp_path / "program.py"
    program.write_text(
        "import os, sitecustomize, sys\nprint(os.environ['SEEN'], sitecustomize.__file__, sys.path[1])\n"
    )
    record = witness(program, environment={"PYTHONPATH": str(tmp_path)})
    assert record.output.split() == ["yes", str(tmp_path / "sitecustomize.py"), str(tmp_path)]


def test_what_a_hidden_sitecustomize_makes_is_known(tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import zmq\npub = zmq.Context().socket(zmq.PUB)\n")
    program = tmp_path / "program.py"
    program.write_text("import os, sitecustomize\nif os.fork() == 0:\n    sitecustomize.pub.send(b'')\n")
    record = witness(program, environment={"PYTHONPATH": str(tmp_path)})
    assert told(record.touches) == [("send", 3, "returned")]
    assert record.notes == ()


def test_a_process_that_imported_zmq_before_the_recorder_is_named(tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "env")], check=True)
    (packages,) = tmp_path.glob("env/lib/python*/site-packages")
    packages.joinpath("early.pth").write_text(f"{Path(zmq.__file__).parents[1]}\nimport zmq\n")
    record = witness("send_lost.py", python=str(tmp_path / "env/bin/python"))
    (note,) = record.notes
    assert note.endswith("imported zmq before the recorder could enter: what it made till then was not seen")
    assert [touch.operation for touch in record.touches if touch.objects] == ["send", "send_string"]


def test_a_broken_hidden_sitecustomize_is_reported_as_python_does_and_nothing_is_lost(tmp_path):
    (tmp_path / "sitecustomize.py").write_text("raise ValueError('mine')\n")
    record = witness("send_lost.py", environment={"PYTHONPATH": str(tmp_path)})
    assert "ValueError: mine" in record.output
    assert told(record.touches)


@pytest.mark.parametrize("option", ["-E", "-I", "-S"])
def test_an_interpreter_that_ignores_the_environment_is_named(option, tmp_path):
    program = tmp_path / "program.py"
    program.write_text("import time\ntime.sleep(0.3)\n")
    record = witness(program, options=[option])
    assert record.ended.value == 0
    (note,) = record.notes
    assert "could not enter" in note
    assert str(program) in note


def test_a_python_started_by_the_program_is_entered_too(tmp_path):
    program = tmp_path / "program.py"
    shutil.copy(PROGRAMS / "send_lost.py", tmp_path)
    program.write_text("import subprocess, sys\nsubprocess.run([sys.executable, 'send_lost.py'])\n")
    record = witness(program)
    assert record.ended.value == 0
    assert {Path(touch.stack[0].path).name for touch in record.touches} == {"send_lost.py"}


RUNS_PYTHONS = """
import os, subprocess, sys
python, leaf = sys.executable, "pass"
subprocess.run([python, "-c", leaf, "entered-child"])
subprocess.run([python, "-c", leaf, "bare-child"], env={})
subprocess.run([python, "-E", "-c", leaf, "deaf-child"])
os.posix_spawn(python, [python, "-c", leaf, "bare-spawned"], {})
os.wait()
if os.fork() == 0:
    os.execve(python, [python, "-c", leaf, "bare-replaced"], {})
os.wait()
if os.fork() == 0:
    os.execl(python, python, "-c", leaf, "entered-replaced")
os.wait()
try:
    os.execv("/no/python", ["python", "never-ran"])
except FileNotFoundError:
    pass
os.execl(python, python, "-c", leaf, "entered-last")
"""


def test_each_python_below_that_could_not_be_entered_is_named_however_short_its_life(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(RUNS_PYTHONS)
    record = witness(program, limits=Limits(seconds=20))
    assert [note.split()[-1] for note in record.notes] == ["bare-child", "deaf-child", "bare-spawned", "bare-replaced"]
    assert all("could not enter" in note for note in record.notes)
    assert [(each.command.split()[-1], each.stack[0].line) for each in record.execs] == [
        ("entered-child", 4),
        ("bare-child", 5),
        ("deaf-child", 6),
        ("bare-spawned", 7),
        ("bare-replaced", 10),
        ("entered-replaced", 13),
        ("entered-last", 19),
    ]


def test_spawned_processes_and_a_forkserver_are_entered(tmp_path):
    (tmp_path / "preloaded.py").write_text(
        "import zmq\npub = zmq.Context().socket(zmq.PUB)\ndef use():\n    pub.send(b'')\n"
    )
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing, sys\n"
        "if __name__ == '__main__':\n"
        "    context = multiprocessing.get_context(sys.argv[1])\n"
        "    context.set_forkserver_preload(['preloaded'])\n"
        "    import preloaded\n"
        "    process = context.Process(target=preloaded.use)\n"
        "    process.start()\n"
        "    process.join()\n"
    )
    inherited = {method: told(witness(program, method, limits=Limits(seconds=20)).touches) for method in METHODS}
    assert inherited == {"spawn": [], "forkserver": [("send", 4, "returned")]}


def test_a_program_without_zmq_and_forks_writes_nothing(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "import os, sys\n"
        "folder = os.environ['ZMQFORKLINT_SPOOL']\n"
        "names = [name for name in os.listdir(folder) if name.endswith('jsonl')]\n"
        "print([os.path.getsize(os.path.join(folder, name)) for name in names])\n"
        "print([name for name in ('json', 'typing', 'dataclasses') if name in sys.modules])\n"
    )
    record = witness(program, options=["-X", "frozen_modules=on"])
    assert record.output.splitlines()[0] == "[0]"
    assert "json" not in record.output.splitlines()[1]
    assert record.notes == ()


def test_modules_keep_their_loaders_and_classes_their_names(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "import zmq, zmq.backend, pickle\n"
        "print(type(zmq.backend.__loader__).__name__, type(zmq.backend.__spec__.loader).__name__)\n"
        "print(zmq.backend.Socket.__name__, zmq.Context.__mro__[1].__module__.startswith('zmq.backend'))\n"
        "print(zmq.Context(), zmq.Context().socket(zmq.PUB))\n"
        "import sys; compiled = sys.modules[zmq.backend.Socket.__module__]\n"
        "print(compiled.Socket is zmq.backend.Socket, issubclass(zmq.Socket, compiled.Socket))\n"
    )
    lines = witness(program, options=["-W", "ignore"]).output.splitlines()
    assert lines[:2] == ["SourceFileLoader SourceFileLoader", "Socket True"]
    assert lines[2].startswith("<zmq.Context() at")
    assert "<zmq.Socket(zmq.PUB) at" in lines[2]
    assert lines[3] == "True True"


def test_compiled_code_that_is_loaded_later_finds_the_layout_that_it_was_compiled_for(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "import sys, zmq.backend\n"
        "compiled = sys.modules[zmq.backend.Socket.__module__]\n"
        "exec(compile('found = compiled.Socket', '<frozen importlib._bootstrap>', 'exec'))\n"
        "print(found is compiled.Socket, zmq.backend.Socket.__base__ is found)\n"
        "print(hasattr(compiled, 'Sockets'), compiled.Frame.__name__)\n"
    )
    record = witness(program)
    assert record.output == "False True\nFalse Frame\n"


def test_a_json_module_of_the_programs_own_costs_the_record_but_not_the_program(tmp_path):
    (tmp_path / "json.py").write_text("raise ImportError('not the one you want')\n")
    program = tmp_path / "program.py"
    program.write_text("import os\nif os.fork() == 0:\n    os._exit(0)\nos.wait()\nprint('done')\n")
    record = witness(program)
    assert record.ended.value == 0
    assert "done" in record.output
    assert "is not recorded: not the one you want" in record.output


METHODS = ("spawn", "forkserver")

FORKS = """
import os
if os.fork() == 0:
    os._exit(3)
os.wait()
try:
    import zmq
except ImportError:
    print("no zmq")
else:
    pub = zmq.Context().socket(zmq.PUB)
    if os.fork() == 0:
        pub.send(b"")
        os._exit(0)
    os.wait()
"""
SAY = "import os, sys; print(*sys.version_info[:2], os.path.realpath(sys.executable))"


def other_pythons() -> Iterator[str]:
    """One interpreter of each other version on PATH that the recorder knows."""
    seen = {sys.version_info[:2]}
    for folder in os.get_exec_path():
        for path in sorted(Path(folder).glob("python3*")):
            if re.fullmatch(r"python3(\.\d+)?", path.name):
                answer = subprocess.run([path, "-c", SAY], capture_output=True, text=True, check=False)
                major, minor, python = answer.stdout.split() if answer.returncode == 0 else ("0", "0", "")
                version = int(major), int(minor)
                if version >= (3, 9) and version not in seen:
                    seen.add(version)
                    yield python


@pytest.mark.slow
def test_every_python_of_this_machine_is_entered_with_or_without_pyzmq(tmp_path):
    program = tmp_path / "forks.py"
    program.write_text(FORKS)
    pythons = list(other_pythons())
    if not pythons:
        pytest.skip("only the Python that runs the tests is on PATH")
    for python in pythons:
        record = witness(program, python=python, options=["-W", "ignore"], limits=Limits(seconds=20))
        assert (record.ended.value, record.notes) == (0, ())
        first, second = sorted(record.processes.values(), key=lambda process: process.time)[:2]
        assert (second.parent, second.status) == (first.token, 3 << 8)
        assert first.fork is None
        assert second.fork is not None
        assert second.fork.stack[0].line == 3
        if "no zmq" not in record.output:
            assert told(record.touches) == [("send", 13, "returned")]


def test_a_program_that_replaces_os_functions_by_mocks_is_recorded(tmp_path):
    program = tmp_path / "mocked.py"
    program.write_text(
        "import os, zmq\n"
        "from unittest import mock\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "with mock.patch('os.fork', return_value=0), mock.patch('os.getpid', return_value=1):\n"
        "    assert os.fork() == 0\n"
        "    pub.send(b'')\n"
    )
    record = witness(program)
    assert record.ended.value == 0
    assert record.touches == ()
    assert len(record.processes) == 1


def test_the_environment_of_the_tool_is_left_alone():
    before = dict(os.environ)
    witness("spawn_clean.py")
    assert dict(os.environ) == before
