"""Write ``docs/behaviour.md`` from the trials; its prose stands in ``page.md`` beside this module."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from string import Template

from behaviour import record
from behaviour.bands import BANDS, Band
from behaviour.inside.case import Case
from behaviour.inside.catalogue import CASES
from behaviour.judging import words
from behaviour.record import Trial
from behaviour.watching import Facts

_PROSE = Path(__file__).with_name("page.md")
_OBJECTS = ("socket", "context", "poller", "stream", "handler", "authenticator")

Cells = tuple[str, ...]


def text(trials: Sequence[Trial], versions: Mapping[Band, Sequence[str]]) -> str:
    """Give the whole page. ``versions`` holds those of pyzmq, libzmq, Python and tornado for each band."""
    return Template(_PROSE.read_text(encoding="utf-8")).substitute(
        trials=len(trials),
        cases=len(CASES),
        versions=_table(
            ["pyzmq from … up to", "measured", "libzmq", "Python", "tornado"],
            [[band.words, *each] for band, each in versions.items()],
        ),
        tables="\n\n".join(f"### {kind}\n\n{_of_object(kind, trials)}" for kind in _OBJECTS),
    )


def _of_object(kind: str, trials: Sequence[Trial]) -> str:
    by_band = [record.of_band(trials, band.pyzmq) for band in BANDS]
    cells = {
        case: tuple(_cell(case, seen.get(case.name, [])) for seen in by_band)
        for case in CASES.values()
        if case.object == kind
    }
    return _table(["call", "situation", *(band.pyzmq for band in BANDS)], list(_lines(cells)))


def _lines(cells: Mapping[Case, Cells]) -> Iterator[Sequence[str]]:
    """Give a line for each call and each set of situations in which it did the same."""
    ordered = sorted(cells, key=lambda case: case.call)
    for call, cases in groupby(ordered, key=lambda case: case.call):
        alike: dict[Cells, list[str]] = {}
        for case in cases:
            alike.setdefault(cells[case], []).append(case.situation)
        for same, situations in alike.items():
            yield [f"`{call}`", "; ".join(situations), *same]


def _cell(case: Case, seen: Sequence[Facts]) -> str:
    counts = Counter(words(case, facts) for facts in seen)
    if len(counts) == 1:
        return next(iter(counts))
    return "; ".join(f"{told} ({count} of {len(seen)})" for told, count in counts.most_common()) or "not measured"


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(each.replace("|", r"\|") for each in row) + " |" for row in rows)
