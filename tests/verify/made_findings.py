"""Findings made by hand, and the little programs that they are about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from zmqforklint.vocabulary import Assumptions, Confidence, Consequence, Finding, ObjectKind, Severity, Site
from zmqforklint.vocabulary.report import Report

PROGRAMS = Path(__file__).parents[1] / "witness" / "programs"


def site(path: str, line: int, end_line: int | None = None) -> Site:
    return Site(path, line, 1, end_line or line, 80)


def finding(
    code: str,
    path: str,
    line: int,
    *,
    birth: int | None = None,
    fork: int | None = None,
    object_kind: ObjectKind = ObjectKind.SOCKET,
    sites: tuple[int, ...] = (),
    program: str | None = None,
) -> Finding:
    return Finding(
        code=code,
        name="made-by-hand",
        message="",
        severity=Severity.ERROR,
        confidence=Confidence.CERTAIN,
        site=site(path, line),
        sites=(site(path, line), *(site(path, each) for each in sites)),
        object=object_kind,
        consequence=Consequence.LOST,
        program=program,
        fork=site(path, fork) if fork else None,
        births=(site(path, birth),) if birth else (),
        fingerprint="0123456789abcdef0123",
    )


def report_of(findings: Sequence[Finding]) -> Report:
    return Report(tuple(findings), incomplete=(), assumed=Assumptions(), files=1, analysed=1)
