"""The record of a measurement: one line of JSON for each trial, so that a run that is stopped can be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

from behaviour.inside.catalogue import CASES
from behaviour.watching import Facts


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial: the pyzmq of its band, the name of its case, and what was seen."""

    pyzmq: str
    case: str
    facts: Facts


def write(trial: Trial, record: TextIO) -> None:
    """Add a trial to an open record."""
    record.write(json.dumps(asdict(trial)) + "\n")
    record.flush()


def read(path: Path) -> Iterator[Trial]:
    """Read the trials of a record; those of cases that are no more are left out. Raises OSError, ValueError."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = json.loads(line)
        try:
            trial = Trial(**{**fields, "facts": Facts(**fields["facts"])})
        except (KeyError, TypeError) as error:
            raise ValueError(f"{path}: line {number} is no trial") from error
        if trial.case in CASES:
            yield trial


def of_band(trials: Iterable[Trial], pyzmq: str) -> dict[str, list[Facts]]:
    """Group the trials of a band by case."""
    grouped: dict[str, list[Facts]] = {}
    for trial in trials:
        if trial.pyzmq == pyzmq:
            grouped.setdefault(trial.case, []).append(trial.facts)
    return grouped
