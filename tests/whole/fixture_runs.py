"""The fixtures, runs of the command line over them or over copies of them, and what a report comes down to."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tokenize
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
AFTER_FORK = ("ZMQ2", "ZMQ3")
OFF_BY_DEFAULT = ("ZMQ402",)
SECONDS = 120
MARK = "ZMQFORKLINT_TESTED_BY"
"""The environment variable that marks every process of a run of ``verify``."""

Place = tuple[str, int]
"""A path, with ``/`` and relative to the folder that a run starts in, and a line."""

_MARKER = re.compile(r"#\s*expect:((?:[\s,]*ZMQ\d{3})+)")


@dataclass(frozen=True)
class Ran:
    """How a run ended, and its report."""

    status: int
    report: Mapping[str, Any]

    @property
    def findings(self) -> list[Mapping[str, Any]]:
        """Those that are not suppressed."""
        return [each for each in self.report["findings"] if not each["suppressed"]]

    @property
    def marks(self) -> Counter[tuple[str, int, str]]:
        """Path, line and code of each finding."""
        return Counter((each["path"], each["line"], each["code"]) for each in self.findings)


class Shape(NamedTuple):
    """A finding without what names and columns decide."""

    program: str | None
    code: str
    severity: str
    confidence: str
    object: str | None
    first: Place
    sites: tuple[Place, ...]


def run(command: str, *paths: str, cwd: Path, seconds: float = SECONDS, **environment: str) -> Ran:
    """Run a command of ``zmqforklint`` as a process of its own; its report must be valid."""
    ended = subprocess.run(
        [sys.executable, "-m", "zmqforklint", command, "--output-format", "json", *paths],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    assert ended.stdout, ended.stderr
    report = json.loads(ended.stdout)
    schema = files("zmqforklint.report").joinpath(f"{command}.schema.json").read_text(encoding="utf-8")
    jsonschema.validate(report, json.loads(schema))
    return Ran(ended.returncode, report)


def python_files(folder: Path = FIXTURES) -> list[Path]:
    """List the source files below a folder, sorted."""
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def marks_of(folder: Path) -> Counter[tuple[str, int, str]]:
    """Read the expectations below a folder of the repository: path, line and code, one for each finding."""
    return Counter(
        (path.relative_to(ROOT).as_posix(), line, code)
        for path in python_files(folder)
        for line, comment in _comments(path.read_text(encoding="utf-8"))
        for match in _MARKER.finditer(comment)
        for code in re.findall(r"ZMQ\d{3}", match[1])
    )


def shapes(
    findings: Iterable[Mapping[str, Any]], origin: Callable[[str, int], Place] = lambda path, line: (path, line)
) -> Counter[Shape]:
    """Reduce findings to what must survive a change of names and layout.

    ``origin`` says where in the fixtures a line of a copy comes from.
    """

    def shape(finding: Mapping[str, Any]) -> Shape:
        places = [origin(site["path"], site["line"]) for site in finding["sites"]]
        program = finding["program"]
        return Shape(
            program if program is None else origin(program, 1)[0],
            finding["code"],
            finding["severity"],
            finding["confidence"],
            finding["object"],
            origin(finding["path"], finding["line"]),
            tuple(sorted(places)),
        )

    return Counter(map(shape, findings))


def is_told_in_order(code: str, kinds: Sequence[str]) -> bool:
    """Whether a finding after a fork tells how the object is made, crosses, and is used: crossing is all of a 301."""
    crossing = {"handed"} if code == "ZMQ301" else {"forked", "handed"}
    use = {"handed"} if code == "ZMQ301" else {"touched", "dropped"}
    return _in_order(kinds, {"created"}, crossing, use)


def _in_order(kinds: Sequence[str], *stages: set[str]) -> bool:
    """Whether a step of each stage is there, none before that of the stage before it."""
    position = 0
    for stage in stages:
        places = [index for index, kind in enumerate(kinds) if index >= position and kind in stage]
        if not places:
            return False
        position = places[0]
    return True


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """Give the comments of a text with their lines, also where its end is missing."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string
    except tokenize.TokenError:
        pass
