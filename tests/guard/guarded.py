"""Runs small programs under the guard, in whatever way it gets in."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

from zmqforklint.witness import injected

SETUP = """
import ctypes, os, sys, zmq

context = zmq.Context()
def make(kind):
    return context.socket(kind)
pull = make(zmq.PULL)
pull.bind("inproc://here")
push = context.socket(zmq.PUSH)
push.connect("inproc://here")
receive = pull.recv
push.send(b"before")
assert pull.recv() == b"before"

def in_child(act, fork=os.fork):
    sys.stdout.flush()
    if fork() == 0:
        try:
            print("done", act())
        except Exception as error:
            print(type(error).__name__, error.args[0].splitlines()[0])
        sys.stdout.flush()
        os._exit(0)
    os.wait()
"""


def run(
    folder: Path,
    code: str,
    *,
    first: str = "",
    python: str = sys.executable,
    environment: Mapping[str, str] | None = None,
    status: int = 0,
) -> list[str]:
    """Run ``first``, the objects of SETUP and ``code`` as one file, and give the lines that it prints."""
    program = folder / "program.py"
    program.write_text(f"{first}\n{SETUP}\n{textwrap.dedent(code)}")
    done = subprocess.run(
        [python, "-W", "ignore", program.name],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done.stdout.splitlines()


def by_import(folder: Path, code: str, *, zmq_first: bool = False) -> list[str]:
    """Run under ``import zmqforklint.guard``, before or after zmq was imported."""
    return run(folder, code, first="import zmq\nimport zmqforklint.guard" if zmq_first else "import zmqforklint.guard")


def by_environment(folder: Path, code: str, python: str = sys.executable) -> list[str]:
    """Run under the guard that is injected."""
    return run(folder, code, python=python, environment=injected(os.environ, guard=True))
