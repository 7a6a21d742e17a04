"""Little programs for tests: written as text, analysed in memory, compared with the marks in them.

An expectation is a trailing comment on the primary line, ``# expect: ZMQ202``; a code named twice means two
findings on that line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import dedent

from zmqforklint.form.project import Program, Project
from zmqforklint.lowering.lower import lower
from zmqforklint.machine import predict
from zmqforklint.rules import judge
from zmqforklint.vocabulary import Assumptions, Finding, Incomplete, Observation

AFTER_FORK = ("ZMQ201", "ZMQ202", "ZMQ203", "ZMQ301")
AT_IMPORT = ("ZMQ101", "ZMQ102")
FORK = Assumptions(python=("3.9", "3.13"))
"""Pythons whose start method is fork."""
LIBRARY = (Program(None),)
"""The programs of a library: none with a root."""

SOCKET = """
import os
import zmq
context = zmq.Context()
sock = context.socket(zmq.PUSH)
"""
"""How most programs begin."""

Sources = Mapping[str, str]
Mark = tuple[str, int, str]

_EXPECT = re.compile(r"# expect: ((?:ZMQ\d{3} ?)+)")
_INITIALISER = "/__init__.py"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the analysis of a program gave."""

    findings: Sequence[Finding]
    observations: Sequence[Observation]
    incomplete: Sequence[Incomplete]

    def marks(self, codes: Sequence[str]) -> list[Mark]:
        """Where findings of these codes are."""
        found = [(each.site.path, each.site.line, each.code) for each in self.findings]
        return sorted(mark for mark in found if mark[2] in codes)

    def only(self, code: str) -> Finding:
        """The one finding of this code; fails where there is not exactly one."""
        found = [each for each in self.findings if each.code == code]
        assert len(found) == 1, [(each.code, each.site) for each in self.findings]
        return found[0]


def script(*parts: str) -> Sources:
    """A program of one file, its parts dedented and put together."""
    return {"main.py": "".join(dedent(part).removeprefix("\n") for part in parts)}


def project_of(sources: Sources, programs: Sequence[Program] = (Program("main.py"),)) -> Project:
    """Lowers the files of one root and lets imports find them by their dotted names."""
    texts = {path: dedent(text).removeprefix("\n") for path, text in sources.items()}
    paths = {_dotted(path): path for path in texts}
    return Project(
        modules={path: lower(text, path, _dotted(path), path.endswith(_INITIALISER)) for path, text in texts.items()},
        find=lambda importer, dotted: paths.get(dotted),
        programs=tuple(programs),
    )


def analyse(
    sources: Sources, programs: Sequence[Program] = (Program("main.py"),), assumptions: Assumptions = FORK
) -> Outcome:
    """Runs the machine and the rules over a program."""
    prediction = predict(project_of(sources, programs), assumptions)
    return Outcome(judge(prediction.observations, assumptions), prediction.observations, prediction.incomplete)


def check(
    sources: Sources,
    codes: Sequence[str] = AFTER_FORK,
    programs: Sequence[Program] = (Program("main.py"),),
    assumptions: Assumptions = FORK,
) -> Outcome:
    """Analyses a program, and asserts that of these codes it finds exactly what is marked."""
    outcome = analyse(sources, programs, assumptions)
    assert outcome.marks(codes) == marked(sources, codes)
    return outcome


def marked(sources: Sources, codes: Sequence[str]) -> list[Mark]:
    """What the comments of a program expect of these codes."""
    return sorted(
        (path, number, code)
        for path, text in sources.items()
        for number, line in enumerate(dedent(text).removeprefix("\n").split("\n"), 1)
        for group in _EXPECT.findall(line)
        for code in group.split()
        if code in codes
    )


def _dotted(path: str) -> str:
    return path.removesuffix(_INITIALISER).removesuffix(".py").replace("/", ".")
