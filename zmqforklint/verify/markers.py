"""The expectations that fixtures carry: trailing comments such as ``# expect: ZMQ202``."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zmqforklint.sources import absolute, shown
from zmqforklint.verify.sightings import Cause, Sighting, sightings
from zmqforklint.verify.source_text import SourceText
from zmqforklint.verify.targets import MAIN_FILES, Program
from zmqforklint.witness import Record

Place = tuple[str, int, str]
"""Path as reports show it, line, code."""

_MARKER = re.compile(r"#\s*expect:\s*(ZMQ\d{3}(?:[\s,]+ZMQ\d{3})*)")
_NEVER_OBSERVED = ("ZMQ901", "ZMQ902")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Markers that no run has shown, and what the runs showed where no marker stands."""

    unseen: tuple[Place, ...]
    unmarked: tuple[Place, ...]

    @property
    def equal(self) -> bool:
        """Whether markers and runs say the same."""
        return not self.unseen and not self.unmarked


def observed_codes(record: Record, text: SourceText) -> set[Place]:
    """Everywhere that the run shows something a rule speaks of: all touches, not only the first of a cause."""
    return {place for sighting in sightings(record, text) for place in _places(sighting)}


def expected_codes(program: Program, text: SourceText) -> Counter[Place]:
    """Read the markers of the program's own files. The same code twice at a line means two findings there."""
    return Counter(
        (shown(path), line, code)
        for path in _files(program)
        for line, comment in text.comments(path)
        for match in _MARKER.finditer(comment)
        for code in re.findall(r"ZMQ\d{3}", match[1])
        if code not in _NEVER_OBSERVED
    )


def compare(expected: Counter[Place], record: Record, text: SourceText) -> Comparison:
    """Hold the markers of a program against what its runs have shown, whatever the findings say.

    A marker stands at the first touch of a cause. So each needs a cause that is seen there, and each cause needs a
    marker at one of the places where it is seen, unless the rules may be silent about it.
    """
    seen = sightings(record, text)
    causes: dict[Place, set[Cause]] = {}
    for sighting in seen:
        for place in _places(sighting):
            causes.setdefault(place, set()).update(sighting.causes)
    unseen = sorted(place for place, count in expected.items() if len(causes.get(place, ())) < count)
    return Comparison(tuple(unseen), tuple(_unmarked(expected, seen)))


def _unmarked(expected: Counter[Place], seen: Sequence[Sighting]) -> Iterator[Place]:
    marked: set[Cause] = set()
    for sighting in seen:
        if any(place in expected for place in _places(sighting)):
            marked |= sighting.causes
    for sighting in seen:
        if not sighting.excused and not sighting.causes <= marked:
            marked |= sighting.causes
            yield min(_places(sighting))


def _places(sighting: Sighting) -> Iterable[Place]:
    """List the lines that a marker of the sighting may stand on."""
    return [(site.path, line, sighting.code) for site in sighting.sites for line in range(site.line, site.end_line + 1)]


def _files(program: Program) -> Iterator[str]:
    """List the files of the program: a script alone, or all below the folder of a main file but other programs."""
    main = Path(absolute(program.path))
    if main.name not in MAIN_FILES:
        yield os.path.realpath(main)
        return
    for folder, folders, files in os.walk(main.parent):
        folders[:] = sorted(name for name in folders if not _is_program(Path(folder, name)))
        yield from (os.path.realpath(os.path.join(folder, name)) for name in sorted(files) if name.endswith(".py"))


def _is_program(folder: Path) -> bool:
    return any(folder.joinpath(name).exists() for name in MAIN_FILES)
