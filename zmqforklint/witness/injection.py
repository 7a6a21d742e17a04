"""How the recorder gets into the interpreters of a command: by their environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

SPOOL_VARIABLE = "ZMQFORKLINT_SPOOL"
GUARD_VARIABLE = "ZMQFORKLINT_GUARD"
RECORDER = Path(__file__).with_name("recorder")


def injected(base: Mapping[str, str], *, spool: Path | None = None, guard: bool = False) -> dict[str, str]:
    """Make the environment in which every Python, 3.9 or newer, is watched from its start; ``base`` is left alone.

    With a ``spool`` it records there, which must hold the settings already. With ``guard`` it raises
    ``InheritedObjectError`` at a touch of an inherited object.
    """
    path = [entry for entry in base.get("PYTHONPATH", "").split(os.pathsep) if entry and entry != str(RECORDER)]
    environment = {**base, "PYTHONPATH": os.pathsep.join([str(RECORDER), *path])}
    if spool is not None:
        environment[SPOOL_VARIABLE] = str(spool)
    if guard:
        environment[GUARD_VARIABLE] = "1"
    return environment
