"""Findings and a run of their program, side by side: design section 5, "Joining"."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zmqforklint.sources import shown
from zmqforklint.verify.sightings import Cause, Sighting, sightings
from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import Finding, ObjectKind, ObservationKind, Site, Verdict, VerdictKind
from zmqforklint.witness import Fork, Record, TouchKind

_WITHOUT_VERDICT = ("ZMQ901", "ZMQ902")
_TOUCH_KINDS = {"ZMQ201": TouchKind.CREATE, "ZMQ202": TouchKind.USE, "ZMQ203": TouchKind.RELEASE}
_OUTCOMES = ("spins", "blocks", "not returned", "raised", "returned")
"""The beginnings of outcomes, the most telling first; deaths come before all, ``stepped over`` after all."""


@dataclass(frozen=True, slots=True)
class ProgramVerdicts:
    """What a run says of each finding, in the findings' order, and what it showed that no finding covers."""

    verdicts: tuple[Verdict, ...]
    missed: tuple[Sighting, ...]


def verify_program(findings: Sequence[Finding], record: Record, text: SourceText | None = None) -> ProgramVerdicts:
    """Judge the findings of one program by what its runs have shown."""
    text = text or SourceText()
    seen = sightings(record, text)
    judged = [finding for finding in findings if finding.code not in _WITHOUT_VERDICT]
    return ProgramVerdicts(
        verdicts=tuple(_verdict(finding, seen, record, text) for finding in judged),
        missed=_missed(judged, seen),
    )


def _verdict(finding: Finding, seen: Sequence[Sighting], record: Record, text: SourceText) -> Verdict:
    matching = [sighting for sighting in seen if _matches(finding, sighting)]
    if matching:
        best = min(matching, key=lambda sighting: _rank(sighting.outcome))
        return Verdict(finding, VerdictKind.CONFIRMED, best.outcome)
    if _is_contradicted(finding, record, text):
        return Verdict(finding, VerdictKind.CONTRADICTED, "the object was the process's own")
    return Verdict(finding, VerdictKind.UNREACHED)


def _matches(finding: Finding, sighting: Sighting) -> bool:
    """Whether the run showed what the finding says: the code, at one of its sites, on its object."""
    if finding.code != sighting.code and not (finding.code == "ZMQ301" and _is_touch(sighting)):
        return False
    return _is_at(sighting.sites, _sites(finding)) and _is_of(finding, sighting)


def _is_touch(sighting: Sighting) -> bool:
    return sighting.kind is ObservationKind.HAZARD


def _is_at(places: Iterable[Site], sites: Iterable[Site]) -> bool:
    """Whether one of the places begins within the lines of one of the sites, or holds its first line."""
    places = list(places)
    return any(
        (site.line <= place.line <= site.end_line or place.line <= site.line <= place.end_line)
        and _path(site) == place.path
        for site in sites
        for place in places
    )


def _is_of(finding: Finding, sighting: Sighting) -> bool:
    """Whether an object was born at a predicted birth. What owns several objects is not asked."""
    if not finding.births or not sighting.births or finding.object not in (ObjectKind.CONTEXT, ObjectKind.SOCKET):
        return True
    return _is_at(sighting.births, finding.births)


def _is_contradicted(finding: Finding, record: Record, text: SourceText) -> bool:
    """Whether the line ran in a process of the predicted fork, on an object of that process's own."""
    if finding.fork is None or finding.code not in _TOUCH_KINDS:
        return False
    for own in record.own_touches:
        process = record.processes.get(own.process)
        if (
            own.kind is _TOUCH_KINDS[finding.code]
            and process is not None
            and _is_fork_at(process.fork, finding.fork, text)
            and own.stack
            and _is_at([text.site(own.stack[0])], _sites(finding))
        ):
            return True
    return False


def _is_fork_at(fork: Fork | None, site: Site, text: SourceText) -> bool:
    return fork is not None and bool(fork.stack) and _is_at([text.site(fork.stack[0])], [site])


def _missed(findings: Sequence[Finding], seen: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Pick the first sighting of each cause that no finding accounts for."""
    accounted: set[Cause] = set()
    for sighting in seen:
        if any(_matches(finding, sighting) for finding in findings):
            accounted |= sighting.causes
    missed = []
    for sighting in seen:
        if not sighting.excused and not sighting.causes <= accounted:
            accounted |= sighting.causes
            missed.append(sighting)
    return tuple(missed)


def _sites(finding: Finding) -> tuple[Site, ...]:
    return (finding.site, *finding.sites)


def _path(site: Site) -> str:
    return shown(os.path.realpath(site.path))


def _rank(outcome: str) -> int:
    if "died" in outcome:
        return -1
    return next((rank for rank, start in enumerate(_OUTCOMES) if outcome.startswith(start)), len(_OUTCOMES))
