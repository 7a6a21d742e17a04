"""Observations in, findings out: one cause, one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.catalogue import judge_of
from zmqforklint.rules.consequences import consequence_of, worst
from zmqforklint.rules.fingerprint import digest, made_unique
from zmqforklint.vocabulary import (
    Assumptions,
    Confidence,
    Consequence,
    Finding,
    Observation,
    ObservationKind,
    Severity,
    Site,
)

_AT_IMPORT = frozenset({"ZMQ101", "ZMQ102"})
_AFTER_FORK = frozenset({"ZMQ201", "ZMQ202", "ZMQ203", "ZMQ301"})


@dataclass(frozen=True, slots=True)
class _Assessment:
    """An observation with the rule that claims it, what will happen, and how much that matters."""

    seen: Observation
    rule: ObservationRule
    consequence: Consequence
    severity: Severity


def judge(observations: Iterable[Observation], assumptions: Assumptions) -> list[Finding]:
    """Turn observations into findings: merged, related to each other, fingerprinted and in report order.

    The answer does not depend on the order of the observations.
    """
    in_one_order = sorted(observations, key=_total_order)
    assessed = [_assess(seen, assumptions) for seen in in_one_order]
    causes: defaultdict[tuple[str, Site], list[_Assessment]] = defaultdict(list)
    for each in _with_touches_in_handovers(assessed):
        causes[each.rule.code, each.seen.site].append(each)
    return _related(made_unique(_finding(group) for group in causes.values()))


def _assess(seen: Observation, assumptions: Assumptions) -> _Assessment:
    rule = judge_of(seen)
    consequence = consequence_of(seen, assumptions)
    return _Assessment(seen, rule, consequence, rule.severity(seen, consequence))


def _with_touches_in_handovers(assessed: Sequence[_Assessment]) -> list[_Assessment]:
    """Let a hand-over answer for the touches that exist only through it: those whose sites it covers."""
    hazards: defaultdict[tuple[Site, Site | None], list[_Assessment]] = defaultdict(list)
    for each in assessed:
        if each.seen.kind is ObservationKind.HAZARD:
            hazards[each.seen.birth, each.seen.fork].append(each)
    kept: list[_Assessment] = []
    answered: set[int] = set()
    for each in assessed:
        if each.seen.kind is ObservationKind.HANDOVER:
            candidates = hazards[each.seen.birth, each.seen.fork]
            touches = [touch for touch in candidates if set(touch.seen.sites) <= set(each.seen.sites)]
            answered.update(id(touch) for touch in touches)
            kept.append(_answering_for(each, touches))
        else:
            kept.append(each)
    return [each for each in kept if id(each) not in answered]


def _answering_for(handover: _Assessment, touches: Sequence[_Assessment]) -> _Assessment:
    """Give the hand-over the weight of its touches, if any are known."""
    if not touches:
        return handover
    return replace(
        handover,
        consequence=worst(each.consequence for each in (handover, *touches)),
        severity=max((each.severity for each in touches), key=lambda severity: severity.rank),
    )


def _finding(group: Sequence[_Assessment]) -> Finding:
    """Make one finding of the assessments of one cause; the weightiest of them tells the story."""
    lead = min(group, key=_weight)
    seen = lead.seen
    sites = {site for each in group for site in each.seen.sites} - {seen.site}
    certain = any(each.seen.certain for each in group)
    return Finding(
        code=lead.rule.code,
        name=lead.rule.slug,
        message=lead.rule.message(seen, lead.consequence),
        severity=lead.severity,
        confidence=Confidence.CERTAIN if certain else Confidence.POSSIBLE,
        site=seen.site,
        sites=(seen.site, *sorted(sites)),
        steps=seen.steps,
        object=seen.object,
        object_name=seen.object_name,
        consequence=lead.consequence,
        program=seen.program,
        fork=seen.fork,
        births=(seen.birth, *sorted({each.seen.birth for each in group} - {seen.birth})),
        fingerprint=digest(
            lead.rule.code, seen.site.path, seen.object, seen.object_name, seen.operation, seen.birth.path
        ),
    )


def _related(findings: Sequence[Finding]) -> list[Finding]:
    """Let the import of an object and its uses after a fork name each other.

    An import birth is an error exactly where a forked process reaches the object.
    """
    imports: defaultdict[Site, list[str]] = defaultdict(list)
    uses: defaultdict[Site, list[str]] = defaultdict(list)
    for each in findings:
        if each.code in _AT_IMPORT and each.severity is Severity.ERROR:
            for birth in each.births:
                imports[birth].append(each.fingerprint)
        elif each.code in _AFTER_FORK:
            for birth in each.births:
                uses[birth].append(each.fingerprint)
    named: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for birth, at_import in imports.items():
        for first in at_import:
            named[first].update(dict.fromkeys(uses[birth]))
        for second in uses[birth]:
            named[second].update(dict.fromkeys(at_import))
    return [replace(each, related=tuple(named.get(each.fingerprint, ()))) for each in findings]


def _weight(each: _Assessment) -> tuple[int, bool, bool, int]:
    seen = each.seen
    return -each.severity.rank, seen.condition != "", not seen.certain, len(seen.steps)


def _total_order(seen: Observation) -> tuple[object, ...]:
    """Order observations by all that tells them apart, so that ties are broken alike in every run."""
    return (
        seen.site,
        seen.kind,
        seen.birth,
        seen.operation,
        seen.process,
        seen.owner,
        seen.program or "",
        seen.condition,
        sorted(seen.circumstances),
        seen.sites,
        seen.object_name,
        len(seen.steps),
        repr(seen.steps),
    )
