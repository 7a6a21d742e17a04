"""Runs one trial."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trials.catalogue import Trial

_PROGRAMS = Path(__file__).with_name("programs")
_LIMIT = 120  # seconds
_ERROR = "InheritedObjectError"
_MARKER = re.compile(r"# expect: (ZMQ\d{3})")

Place = tuple[str, int, str]
"""File, line and code of a hazard."""


@dataclass(frozen=True)
class Outcome:
    """What a trial gave: the places expected and seen, how often, in how many processes, and what went wrong.

    ``refused`` are the places at which the guard, in a second run, raised an error.
    """

    trial: Trial
    expected: frozenset[Place]
    seen: frozenset[Place]
    refused: frozenset[Place]
    touches: int
    touching: int
    processes: int
    troubles: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether exactly what is expected was seen and refused, in a whole record of processes that ended in order."""
        return self.seen == self.expected == self.refused and not self.troubles


def attempt(trial: Trial, binaries: Path, scratch: Path) -> Outcome:
    """Run a trial's command under ``zmqforklint run``, and once more guarded.

    The programs of ``binaries`` come first on the path.
    """
    folder = scratch / trial.title.replace("/", " ")
    shutil.copytree(_PROGRAMS / trial.folder, folder)
    return _outcome(trial, folder, _run(trial, folder, binaries), _run(trial, folder, binaries, "--guard"))


def _run(trial: Trial, folder: Path, binaries: Path, *options: str) -> dict[str, Any]:
    report = folder.with_suffix(".json")
    tool = [sys.executable, "-m", "zmqforklint", "run", "--quiet", f"--source={folder}", f"--time-limit={_LIMIT}"]
    subprocess.run(
        [*tool, *options, "--output-format=json", f"--output-file={report}", "--", "sh", "-c", trial.command],
        cwd=folder,
        env={**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    document: dict[str, Any] = json.loads(report.read_text())
    return document


def _outcome(trial: Trial, folder: Path, document: dict[str, Any], guarded: dict[str, Any]) -> Outcome:
    return Outcome(
        trial=trial,
        expected=frozenset(_marked(folder) if trial.inherits else ()),
        seen=frozenset(map(_place, document["hazards"])),
        refused=frozenset(_place(each) for each in guarded["hazards"] if _ERROR in json.dumps(each["outcomes"])),
        touches=sum(each["count"] for each in document["hazards"]),
        touching=len({pid for each in document["hazards"] for pid in each["pids"]}),
        processes=document["summary"]["processes"],
        troubles=(*document["notes"], *_failures(document)),
    )


def _place(hazard: dict[str, Any]) -> Place:
    """Give the place of a hazard; an empty one for a touch by libraries alone."""
    if not hazard["touch"]:
        return "", 0, ""
    innermost = hazard["touch"][0]
    return innermost["path"], innermost["line"], hazard["code"]


def _failures(document: dict[str, Any]) -> Iterator[str]:
    """Say which processes failed, for a program that fails early shows no hazard either."""
    if document["ended"] != {"kind": "exit", "value": 0}:
        yield f"the command ended with {document['ended']['value']}"
    for process in document["processes"]:
        if process["stuck"] or process["end"]["kind"] not in ("exit", "unknown") or process["end"]["value"]:
            yield f"process {process['pid']} ended with {process['end']['value']}"


def _marked(folder: Path) -> list[Place]:
    return [
        (file.name, number, code)
        for file in sorted(folder.glob("*.py"))
        for number, line in enumerate(file.read_text().splitlines(), 1)
        for code in _MARKER.findall(line)
    ]
