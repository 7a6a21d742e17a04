"""Runs the little programs of this folder under the witness."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from zmqforklint.witness import Limits, Record, Touch, run

PROGRAMS = Path(__file__).with_name("programs")


def witness(
    program: str | Path,
    *arguments: str,
    options: Collection[str] = (),
    environment: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    step_over: Collection[tuple[str, int]] = (),
    python: str = sys.executable,
) -> Record:
    """Run a program of this folder, or any path, with this interpreter."""
    path = PROGRAMS / program
    return run(
        [python, *options, str(path), *arguments],
        cwd=path.parent,
        environment={**os.environ, **(environment or {})},
        analysed=[path.parent],
        limits=limits or Limits(),
        step_over=step_over,
    )


def told(touches: Collection[Touch]) -> list[tuple[str, int, str]]:
    """Operation, line and outcome of each touch inside the program."""
    return [(touch.operation, touch.stack[0].line, touch.outcome) for touch in touches if touch.stack]
