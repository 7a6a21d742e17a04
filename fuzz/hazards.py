"""What a run's hazards went through: calls, modules, and the constructs whose lines they passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fuzz.text import Written
from zmqforklint.verify.sightings import Sighting, sightings
from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import ObservationKind
from zmqforklint.witness import Birth, Record, Stack, Touch

_KINDS = (ObservationKind.HAZARD, ObservationKind.HANDOVER)


@dataclass(frozen=True, slots=True)
class Way:
    """The way of one hazard from the object's birth to the touch.

    ``calls`` counts the functions that it enters between the two, ``modules`` the files that it passes.
    """

    calls: int
    modules: int
    constructs: frozenset[str]


def hazards_of(record: Record) -> list[Sighting]:
    """The hazards and hand-overs that no rule may be silent about."""
    return [each for each in sightings(record, SourceText()) if each.kind in _KINDS and not each.excused]


def count_hazards(record: Record) -> int:
    """How many different hazards there are, as the rules count them: by cause."""
    return len({cause for each in hazards_of(record) for cause in each.causes})


def ways(record: Record, written: Written, folder: Path) -> list[Way]:
    """The ways of all touches that are hazards, one for each place and birth."""
    places = {(site.path, site.line) for each in hazards_of(record) for site in each.sites}
    text = SourceText()
    found: dict[object, Way] = {}
    for touch in record.touches:
        if not touch.stack:
            continue
        site = text.site(touch.stack[0])
        for birth in filter(None, map(record.births.get, touch.objects)):
            if (site.path, site.line) in places and birth.stack:
                found.setdefault((site, birth.stack), _path(record, written, folder, touch, birth))
    return list(found.values())


def _path(record: Record, written: Written, folder: Path, touch: Touch, birth: Birth) -> Way:
    stacks = [birth.stack, *_forks(record, touch.process, birth.process), touch.stack]
    frames = {frame for stack in stacks for frame in stack}
    root = folder.resolve()
    constructs = [
        written.constructs.get((Path(frame.path).relative_to(root).as_posix(), line), frozenset[str]())
        for frame in frames
        for line in range(frame.line, (frame.end_line or frame.line) + 1)
    ]
    shared = _shared(birth.stack, touch.stack)
    calls = sum(
        not frame.is_module_body for stack in (birth.stack, touch.stack) for frame in stack[: len(stack) - shared]
    )
    return Way(calls, len({frame.path for frame in frames}), frozenset[str]().union(*constructs))


def _shared(one: Stack, other: Stack) -> int:
    """How many of the outermost calls are the same in both."""
    pairs = list(zip(reversed(one), reversed(other), strict=False))
    return next((number for number, (left, right) in enumerate(pairs) if left != right), len(pairs))


def _forks(record: Record, process: str, owner: str) -> Iterator[Stack]:
    """Where the process and its ancestors were forked, up to the owner of the object."""
    token: str | None = process
    while token is not None and token != owner and token in record.processes:
        fork = record.processes[token].fork
        if fork is not None:
            yield fork.stack
        token = record.processes[token].parent
