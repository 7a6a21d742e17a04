"""What the analyser says of a program, what its run has shown, and where the two disagree."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fuzz.running import Ran
from zmqforklint import engine
from zmqforklint.cache import Disk, Store
from zmqforklint.verify import verify_program
from zmqforklint.verify.sightings import sightings
from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import Confidence, Finding, ObservationKind, Site, VerdictKind
from zmqforklint.witness import Record

PROVEN_BY_RUNNING = ("ZMQ101", "ZMQ102", "ZMQ201", "ZMQ202", "ZMQ203", "ZMQ301")
_VERSION = "{}.{}".format(*sys.version_info[:2])


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """One thing that the analyser and the witness do not both say.

    ``kind``: *missed*, an observation that no finding covers; *contradicted*, a certain finding whose line ran on an
    object of the process's own; *unproven*, a certain finding that a whole run of the program does not show.
    """

    kind: str
    code: str
    path: str
    line: int

    @property
    def family(self) -> tuple[str, str]:
        """What shrinking must keep."""
        return self.kind, self.code


def findings_of(folder: Path, store: Store | None = None) -> list[Finding]:
    """Analyse the program in a folder, for the Python that runs it; ``store`` keeps the forms of its files."""
    disk = Disk()
    jobs = engine.plan([str(folder)], disk, {"target-version": _VERSION}, isolated=True)
    return list(engine.check(jobs, disk, effort=engine.Effort(store)).findings)


def disagreements(findings: Sequence[Finding], ran: Ran) -> list[Disagreement]:
    """Where the findings of a program and a run of it disagree."""
    judged = verify_program(findings, ran.record)
    found = [_disagreement("missed", each.code, each.sites[0]) for each in judged.missed]
    for verdict in judged.verdicts:
        finding = verdict.finding
        if finding.confidence is Confidence.CERTAIN and finding.code in PROVEN_BY_RUNNING:
            if verdict.kind is VerdictKind.CONTRADICTED:
                found.append(_disagreement("contradicted", finding.code, finding.site))
            elif verdict.kind is VerdictKind.UNREACHED and ran.is_whole and _is_about(finding, ran.record):
                found.append(_disagreement("unproven", finding.code, finding.site))
    return sorted(set(found))


def unproven_possible(findings: Sequence[Finding], ran: Ran) -> int:
    """How many findings that are only possible a whole run does not show."""
    if not ran.is_whole:
        return 0
    verdicts = verify_program(findings, ran.record).verdicts
    return sum(
        verdict.kind is not VerdictKind.CONFIRMED
        for verdict in verdicts
        if verdict.finding.confidence is Confidence.POSSIBLE
        and verdict.finding.code in PROVEN_BY_RUNNING
        and _is_about(verdict.finding, ran.record)
    )


def _is_about(finding: Finding, record: Record) -> bool:
    """Whether it speaks of what ran: the main program, and where an import is to blame, a module that was imported.

    Others speak of modules that nothing imported, should anybody do so.
    """
    if finding.program is None or Path(finding.program).name != "main.py":
        return False
    births = (birth.stack for birth in record.births.values())
    touches = (touch.stack for touch in record.touches)
    own_touches = (touch.stack for touch in record.own_touches)
    seen = {frame.path for stack in (*births, *touches, *own_touches) for frame in stack}
    return finding.code not in ("ZMQ101", "ZMQ102") or str(Path(finding.site.path).resolve()) in seen


def is_hazardous(record: Record) -> bool:
    """Whether the run shows a hazard or a hand-over that no rule may be silent about."""
    kinds = (ObservationKind.HAZARD, ObservationKind.HANDOVER)
    return any(each.kind in kinds and not each.excused for each in sightings(record, SourceText()))


def _disagreement(kind: str, code: str, site: Site) -> Disagreement:
    return Disagreement(kind, code, Path(site.path).name, site.line)
