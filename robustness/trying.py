"""Tries one program: the analyser must come to an end, and say what is due, whatever is in its files."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import zmqforklint
from fuzz.mutants import Mutant as Replaced
from fuzz.mutants import broken
from robustness.mutating import Mutant, is_python
from robustness.originals import Files, Original
from zmqforklint.machine import executing
from zmqforklint.report import render
from zmqforklint.vocabulary.report import Report

FORMATS = ("full", "json", "sarif")
_SLOWER = 5.0
_SURELY_SLOW = 1.0
"""Seconds below which a time says nothing."""

_LIMIT = re.compile("deep|in a row|nested|indentation")
"""What a reason says where a file is Python and past a limit of the parser."""

_LINE_END = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that must not be.

    ``kind``: *raised*, an exception; *failed*, one within the machine, which the report tells of; *hung* and *died*, of
    the process; *silent*, a file that is no Python and of which nothing is said; *refused*, one that is Python and was
    not analysed; *misplaced*, a finding outside its file.
    """

    kind: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one program; ``incomplete`` are the kinds of what the report says was not followed."""

    name: str
    original: str
    changes: tuple[str, ...]
    problems: tuple[Problem, ...]
    seconds: float
    before: float = 0.0
    """The seconds that the original takes."""
    peak: int = 0
    """Kilobytes of memory that it needed beyond what there was before; 0 where that is not known."""
    findings: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()
    is_python: bool = True

    @property
    def is_slow(self) -> bool:
        """Whether it takes much longer than its original, and long enough to be sure of it."""
        return self.seconds > max(_SURELY_SLOW, _SLOWER * self.before)


def try_mutant(name: str, mutant: Mutant) -> Trial:
    """Analyse a mutant, after its original, which says how long it should take."""
    before = _seconds_of(mutant.original)
    return _try(name, mutant.original.name, mutant.changes, mutant.files, before)


def try_files(name: str, files: Files) -> Trial:
    """Analyse files as they are."""
    return _try(name, name, (), files, 0.0)


@lru_cache(maxsize=500)
def _seconds_of(original: Original) -> float:
    """Time an original. The first that a process analyses loads what all of them need."""
    _warm()
    return try_files(original.name, original.files).seconds


@lru_cache(maxsize=1)
def _warm() -> None:
    try_files("nothing", {"main.py": b"import zmq, os\nzmq.Context()\nos.fork()\n"})


def _try(name: str, original: str, changes: tuple[str, ...], files: Files, before: float) -> Trial:
    problems: list[Problem] = []
    report: Report | None = None
    with tempfile.TemporaryDirectory(prefix="robustness-") as made, _watched(problems):
        folder = Path(made).resolve() / "program"
        python = [path for path in files if path.endswith(".py")]  # named one by one, so that each is analysed
        write(folder, files)
        _forget_peak()
        resident, started = _memory("VmRSS"), time.process_time()
        try:
            report = zmqforklint.check([folder, *(folder / path for path in python)])
            seconds = time.process_time() - started
            for each in FORMATS:
                render(report, each, colour=True, width=80).encode()
        except Exception as error:
            seconds = time.process_time() - started
            problems.append(_problem("raised", error))
        peak = _memory("VmHWM") - resident
        problems += _untrue(report, folder, files, "new syntax" in changes) if report else ()
    return Trial(
        name=name,
        original=original,
        changes=changes,
        problems=tuple(dict.fromkeys(problems)),
        seconds=seconds,
        before=before,
        peak=max(0, peak),
        findings=tuple(each.code for each in report.findings) if report else (),
        incomplete=tuple(each.kind for each in report.incomplete) if report else (),
        is_python=all(is_python(files[path]) for path in python),
    )


def write(folder: Path, files: Files) -> None:
    """Write a program into a folder of its own, which is made."""
    folder.mkdir(parents=True)
    folder.joinpath("pyproject.toml").touch()  # nothing above it configures it
    for path, data in files.items():
        folder.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
        folder.joinpath(path).write_bytes(data)


def _untrue(report: Report, folder: Path, files: Files, is_newer: bool) -> Iterator[Problem]:
    """What the report says and should not, or the other way round; this Python may not know what is newer than it."""
    refused = {_path(each.site.path, folder): each.message for each in report.findings if each.code == "ZMQ902"}
    for path, data in files.items():
        if not path.endswith(".py"):
            continue
        if path in refused and is_python(data) and not _LIMIT.search(refused[path]):
            yield Problem("refused", path, refused[path])
        if path not in refused and not is_newer and is_python(data) is False and not _is_newer_python(data):
            yield Problem("silent", path, "it is no Python")
    for finding in report.findings:
        for site in (finding.site, *finding.sites, *(step.site for step in finding.steps)):
            data = files.get(_path(site.path, folder), b"")
            if not 1 <= site.line <= len(_LINE_END.split(data)):
                yield Problem("misplaced", finding.code, f"line {site.line}")


def _is_newer_python(data: bytes) -> bool:
    """Whether a parser takes it that knows what is newer than this Python; asked only where this one does not."""
    command = ["ruff", "check", "--isolated", "--no-cache", "--quiet", "--select=E902", "--target-version=py314", "-"]
    return subprocess.run([sys.executable, "-m", *command], input=data, capture_output=True).returncode == 0


def _path(path: str, folder: Path) -> str:
    found = Path(path).resolve()
    return found.relative_to(folder).as_posix() if found.is_relative_to(folder) else path


@contextmanager
def _watched(problems: list[Problem]) -> Iterator[None]:
    """Keep the exceptions that end the machine, of which the report says what but not where."""
    original: Callable[..., Any] = executing._deeply

    def watching(*arguments: Any) -> Any:
        try:
            return original(*arguments)
        except Exception as error:
            problems.append(_problem("failed", error))
            raise

    with broken(Replaced("watched", original, watching)):
        yield


def _problem(kind: str, error: BaseException) -> Problem:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "zmqforklint" in frame.filename] or frames
    where = " < ".join(f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in own[:-4:-1])
    return Problem(kind, where, f"{type(error).__name__}: {error}"[:200])


def _memory(field: str) -> int:
    """A figure of this process's memory in kilobytes; 0 where the system tells of none."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(rf"^{field}:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) if found else 0


def _forget_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")
