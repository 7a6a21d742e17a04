"""The verdicts of several programs: beside their findings, as a table, as JSON, and as what a page is about."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from zmqforklint.page import Missed, Subject
from zmqforklint.report import full
from zmqforklint.report.text import encodable, visible
from zmqforklint.verify.join import ProgramVerdicts
from zmqforklint.verify.markers import Comparison
from zmqforklint.verify.sightings import OWNER_DIED, Sighting
from zmqforklint.verify.targets import Program
from zmqforklint.vocabulary import Consequence, Verdict, VerdictKind
from zmqforklint.vocabulary.report import Report
from zmqforklint.witness import SHOWN, Record

_OBSERVED_CONSEQUENCES = {"spins": Consequence.SPINS, "blocks": Consequence.BLOCKS}


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """A program that ran. ``comparison`` is None when its markers were not asked for."""

    program: Program
    record: Record
    judged: ProgramVerdicts
    comparison: Comparison | None = None

    def count(self, kind: VerdictKind) -> int:
        """How many verdicts of a kind there are."""
        if kind is VerdictKind.MISSED:
            return len(self.judged.missed)
        return sum(verdict.kind is kind for verdict in self.judged.verdicts)


class VerifyFormat(StrEnum):
    """How verdicts are shown: beside the whole findings, in a table, or for machines."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


def render(
    results: Sequence[ProgramResult], report: Report, output_format: VerifyFormat, *, colour: bool, width: int
) -> str:
    """Show what runs have said of the findings of a report."""
    match output_format:
        case VerifyFormat.FULL:
            findings = full.render(report, colour=colour, width=width, verdicts=_by_finding(results))
            return f"{findings}\n{verdicts_as_text(results)}"
        case VerifyFormat.CONCISE:
            return verdicts_as_text(results)
        case VerifyFormat.JSON:
            return verdicts_as_json(results)


def _by_finding(results: Sequence[ProgramResult]) -> dict[str, list[str]]:
    lines: dict[str, list[str]] = {}
    for result in results:
        for verdict in result.judged.verdicts:
            seen = f", {verdict.outcome}" if verdict.outcome else ""
            lines.setdefault(verdict.finding.fingerprint, []).append(f"{verdict.kind}{seen} ({result.program.path})")
    return lines


def verdicts_as_json(results: Sequence[ProgramResult]) -> str:
    """Give the report that ``verify.schema.json`` describes."""
    document = {
        "schema_version": 1,
        "programs": [_program(result) for result in results],
        "summary": {"programs": len(results), **_totals(results)},
    }
    return encodable(json.dumps(document, indent=2, ensure_ascii=False)) + "\n"


def verdicts_as_text(results: Sequence[ProgramResult]) -> str:
    """Give a table: each program, its verdicts, and what was missed."""
    return "".join(visible(line) + "\n" for line in _lines(results))


def verdicts_on_page(results: Sequence[ProgramResult]) -> list[Subject]:
    """Give what ``render_page`` takes."""
    return [
        Subject(
            path=result.program.path,
            command=result.program.command,
            analysed=result.program.analysed,
            record=result.record,
            verdicts=result.judged.verdicts,
            missed=tuple(Missed(s.code, s.sites[0], s.operation, s.outcome) for s in result.judged.missed),
        )
        for result in results
    ]


def _program(result: ProgramResult) -> dict[str, Any]:
    first = result.record.first
    return {
        "path": result.program.path,
        "python": first.python if first else "",
        "pyzmq": (first.pyzmq or "") if first else "",
        "ended": {"kind": result.record.ended.kind, "value": result.record.ended.value},
        "verdicts": [_verdict(verdict) for verdict in result.judged.verdicts],
        "missed": [_missed(sighting) for sighting in result.judged.missed],
        "notes": list(result.record.notes),
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    finding = verdict.finding
    return {
        "code": finding.code,
        "path": finding.site.path,
        "line": finding.site.line,
        "column": finding.site.column,
        "fingerprint": finding.fingerprint,
        "verdict": verdict.kind,
        "outcome": verdict.outcome,
        "consequence": _consequence(verdict),
    }


def _consequence(verdict: Verdict) -> Consequence:
    """Say what was seen, or what is known of the touch where the run could not tell."""
    if f"{OWNER_DIED} SIGABRT" in verdict.outcome:
        return Consequence.PARENT_ABORTS
    shown = next((consequence for consequence, words in SHOWN.items() if words in verdict.outcome), None)
    return shown or _OBSERVED_CONSEQUENCES.get(verdict.outcome, verdict.finding.consequence)


def _missed(sighting: Sighting) -> dict[str, Any]:
    return {
        "path": sighting.sites[0].path,
        "line": sighting.sites[0].line,
        "object": sighting.object,
        "touch": sighting.operation,
        "outcome": sighting.outcome,
    }


def _lines(results: Sequence[ProgramResult]) -> Iterator[str]:
    for result in results:
        yield _heading(result)
        for verdict in result.judged.verdicts:
            site = verdict.finding.site
            place = f"{site.path}:{site.line}:{site.column}"
            yield f"  {verdict.kind:<12} {verdict.finding.code}  {place}  {verdict.outcome}".rstrip()
        for sighting in result.judged.missed:
            site = sighting.sites[0]
            place = f"{site.path}:{site.line}:{site.column}"
            yield f"  {'missed':<12} {sighting.code}  {place}  {sighting.operation} {sighting.outcome}"
        for label, places in _differences(result.comparison):
            for path, line, code in places:
                yield f"  {label:<12} {code}  {path}:{line}"
        for note in result.record.notes:
            yield f"  note: {note}"
        if result.record.first is None or result.record.first.pyzmq is None:
            yield "  note: it did not import zmq"
            yield from (f"  | {line}" for line in result.record.output.splitlines()[-3:])
    counts = ", ".join(f"{count} {kind}" for kind, count in _totals(results).items())
    yield f"{len(results)} program{'' if len(results) == 1 else 's'}: {counts}"


def _heading(result: ProgramResult) -> str:
    first = result.record.first
    versions = [f"Python {first.python}"] if first else []
    if first and first.pyzmq:
        versions.append(f"pyzmq {first.pyzmq}")
    return f"{result.program.path}  ({', '.join([*versions, result.record.ended.in_words])})"


def _differences(comparison: Comparison | None) -> Iterator[tuple[str, Sequence[tuple[str, int, str]]]]:
    if comparison is not None:
        yield "not seen", comparison.unseen
        yield "not marked", comparison.unmarked


def _totals(results: Sequence[ProgramResult]) -> dict[str, int]:
    return {str(kind): sum(result.count(kind) for result in results) for kind in VerdictKind}
