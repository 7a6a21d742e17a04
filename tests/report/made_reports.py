"""Reports for the tests of the formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zmqforklint.vocabulary import (
    Assumptions,
    Confidence,
    Consequence,
    Finding,
    Incomplete,
    IncompleteKind,
    ObjectKind,
    Severity,
    Site,
    Step,
    StepKind,
)
from zmqforklint.vocabulary.report import Report

NET = ["import zmq", "", "ctx = zmq.Context()", "sock = ctx.socket(zmq.PULL)"]
MAIN = ["import os", "import net", "if os.fork() == 0:", "    net.sock.recv()", "    net.sock.close()"]
FILES = {"app/net.py": NET, "app/main.py": MAIN}

BIRTH = Site("app/net.py", 4, 8, 4, 28)
FORK = Site("app/main.py", 3, 4, 3, 13)
TOUCH = Site("app/main.py", 4, 5, 4, 20)
RELEASE = Site("app/main.py", 5, 5, 5, 21)

USE = Finding(
    code="ZMQ202",
    name="inherited-socket",
    message="a forked child calls `recv` on its parent's socket `net.sock`: it spins for ever",
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    site=TOUCH,
    sites=(TOUCH, Site("app/main.py", 9, 5, 9, 20)),
    steps=(
        Step(StepKind.CREATED, BIRTH, "the socket is made here"),
        Step(StepKind.FORKED, FORK, "the process forks here"),
        Step(StepKind.TOUCHED, TOUCH, "the child receives here"),
    ),
    object=ObjectKind.SOCKET,
    object_name="net.sock",
    consequence=Consequence.SPINS,
    program="app/main.py",
    fork=FORK,
    births=(BIRTH,),
    related=("0123456789abcdef0123",),
    fingerprint="0123456789abcdef0000",
)
CLOSE = Finding(
    code="ZMQ203",
    name="inherited-release",
    message="a forked child calls `close`: nothing is released",
    severity=Severity.NOTE,
    confidence=Confidence.POSSIBLE,
    site=RELEASE,
    sites=(RELEASE,),
    object=ObjectKind.SOCKET,
    object_name="net.sock",
    consequence=Consequence.LEAKS,
    fingerprint="0123456789abcdef0001",
)
BROKEN = Finding(
    code="ZMQ902",
    name="not-analysed",
    message="not analysed: invalid syntax",
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    site=Site("app/broken.py", 1, 1, 1, 1),
    sites=(Site("app/broken.py", 1, 1, 1, 1),),
    fingerprint="0123456789abcdef0002",
)
GIVEN_UP = Incomplete("app/main.py", 7, IncompleteKind.DYNAMIC_IMPORT, "the name is computed")


def report(*findings: Finding, sources: Mapping[str, Sequence[str]] = FILES, **changes: object) -> Report:
    fields: dict[str, object] = {
        "findings": findings,
        "incomplete": (),
        "assumed": Assumptions(),
        "files": 3,
        "analysed": 2,
        "lines_of": lambda path: sources.get(path, ()),
        **changes,
    }
    return Report(**fields)  # type: ignore[arg-type]
