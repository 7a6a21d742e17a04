"""Run one trial from the outside: in a process group of its own, with a hard limit, leaving nothing behind."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIMIT = 7.0  # seconds from the fork to the end of the parent; on an idle machine it takes one
START_LIMIT = 20.0  # seconds until the scene is set: an interpreter starts slowly on a busy machine

_ROOT = Path(__file__).resolve().parent.parent
_QUIET = {"PYTHONWARNINGS": "ignore", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1"}


class TrialFailed(Exception):
    """The scene of a trial could not be set, or nothing was seen; the message is what its process said."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was seen in one trial.

    ``ended`` is how the touch ended in the child: ``returned``, ``raised``, ``spins``, ``sleeps`` or ``died``; empty
    when the parent died first. ``error`` is what was raised, ``value`` what was returned. ``freed`` counts the
    descriptors given back by the touch, ``delivered`` the child's messages that the peer got, ``received`` the
    parent's receipts of the message that was queued before the fork. ``parent_died`` is the fatal signal or 0;
    ``parent_works`` whether a message of the parent still passed afterwards, None when that was not tried.
    """

    ended: str = ""
    value: str = ""
    error: str = ""
    freed: int = 0
    delivered: int = 0
    received: int = 0
    parent_died: int = 0
    parent_works: bool | None = None


def watch(python: str | Path, case: str) -> Facts:
    """Run the trial of a case under an interpreter. Raises TrialFailed."""
    trial = subprocess.Popen(
        [str(python), "-m", "behaviour.inside", case],
        cwd=_ROOT,
        env={**os.environ, **_QUIET},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,  # so that what follows the first line is left to communicate()
        start_new_session=True,
    )
    try:
        ready = _wait_for_fork(trial)
        with contextlib.suppress(subprocess.TimeoutExpired):
            trial.wait(LIMIT)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(trial.pid, signal.SIGKILL)
        said, errors = trial.communicate()
    facts = _facts([json.loads(line) for line in said.splitlines()], trial.returncode)
    if not ready or not (facts.ended or facts.parent_died):
        raise TrialFailed(f"{case}: {errors.decode(errors='replace').strip()}")
    return facts


def _wait_for_fork(trial: subprocess.Popen[bytes]) -> bool:
    assert trial.stdout is not None
    readable, _, _ = select.select([trial.stdout], [], [], START_LIMIT)
    return bool(readable and trial.stdout.readline())


def _facts(said: Sequence[Mapping[str, Any]], status: int) -> Facts:
    seen: dict[str, Any] = {name: value for facts in said for name, value in facts.items()}
    return Facts(
        ended=_ended(seen),
        value=str(seen.get("returned") or ""),
        error=f"{seen.get('raised', '')} {seen.get('errno', '')}".strip(),
        freed=seen.get("freed", 0),
        delivered=seen.get("delivered", 0),
        received=seen.get("received", 0),
        parent_died=max(-status, 0),
        parent_works=seen.get("parent_works"),
    )


def _ended(seen: Mapping[str, Any]) -> str:
    if "returned" in seen:
        return "returned"
    if "raised" in seen:
        return "raised"
    if seen.get("died"):
        return "died"
    return str(seen.get("killed", ""))
