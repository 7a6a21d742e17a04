"""Write ``zmqforklint/knowledge/behaviour.toml`` from the trials."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from behaviour import record
from behaviour.bands import BANDS, NEWEST, Band
from behaviour.inside.catalogue import CASES
from behaviour.judging import consequence, typical
from behaviour.record import Trial
from behaviour.shapes import SHAPES, Shape, shape_of
from zmqforklint.vocabulary import Consequence

_HEAD = Path(__file__).with_name("head.toml")
_WIDTH = 112

Verdicts = Mapping[str, Sequence[Consequence]]
"""The consequence of each trial, by case."""


def text(trials: Sequence[Trial]) -> str:
    """Give the whole table. Raises ValueError when a row has no trial under some band."""
    parts = [_HEAD.read_text(encoding="utf-8")]
    for shape in SHAPES:
        if shape.heading:
            parts.append(f"# ---- {shape.heading} ".ljust(_WIDTH, "-") + "\n")
        parts.extend(_rows(shape, trials))
    return "\n".join(parts)


def verdict(verdicts: Verdicts) -> Consequence:
    """Give what a row says: what is typical of its cases, each of which has what is typical of its trials.

    Raises ValueError when there was no trial.
    """
    if not verdicts:
        raise ValueError("a row of the table has no trial under some band: measure again")
    return typical([typical(each) for each in verdicts.values()])


def _rows(shape: Shape, trials: Sequence[Trial]) -> Iterator[str]:
    """Give a row for each stretch of bands that differs from the newest, then the newest's, which holds elsewhere."""
    if shape.known is not None:
        yield _row(shape, shape.known, (), {})
        return
    seen = {band: _verdicts(shape, band, trials) for band in BANDS}
    said = {band: verdict(each) for band, each in seen.items()}
    alike = tuple(band for band in BANDS if said[band] is said[NEWEST])
    for what, stretch in groupby(BANDS, key=lambda band: said[band]):
        if what is not said[NEWEST]:
            bands = tuple(stretch)
            yield _row(shape, what, bands, _counts(seen[band] for band in bands))
    yield _row(shape, said[NEWEST], (), _counts(seen[band] for band in alike))


def _verdicts(shape: Shape, band: Band, trials: Sequence[Trial]) -> Verdicts:
    return {
        name: [consequence(CASES[name], facts) for facts in each]
        for name, each in record.of_band(trials, band.pyzmq).items()
        if shape_of(CASES[name]) is shape
    }


def _counts(seen: Iterable[Verdicts]) -> Mapping[Consequence, int]:
    return Counter(each for verdicts in seen for several in verdicts.values() for each in several)


def _row(shape: Shape, what: Consequence, bands: Sequence[Band], counts: Mapping[Consequence, int]) -> str:
    lines = ["[[behaviour]]", f'observation = "{shape.observation}"']
    lines += _list("object", shape.objects)
    lines += _list("operation", shape.operations)
    lines += _list("circumstances", shape.circumstances)
    if bands:
        lines.append(f'pyzmq = "{_specifier(bands)}"')
        if all(band.linux_only for band in bands):
            lines.append('platform = ["linux"]')
    lines += [f'consequence = "{what}"', f'evidence = "{shape.evidence}"']
    if counts:
        often = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        lines.append("trials = { " + ", ".join(f"{each} = {count}" for each, count in often) + " }")
    return "\n".join(lines) + "\n"


def _list(key: str, values: Sequence[str]) -> list[str]:
    return [f"{key} = [" + ", ".join(f'"{each}"' for each in values) + "]"] if values else []


def _specifier(bands: Sequence[Band]) -> str:
    since, until = bands[0].since, bands[-1].until
    return ",".join([f">={since}"] * bool(since) + [f"<{until}"] * bool(until))
