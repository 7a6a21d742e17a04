"""The hazards that a run has shown, each with its whole story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from zmqforklint.rules.consequences import consequence_of
from zmqforklint.verify.sightings import TOUCH_CODES, touch_sightings
from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import (
    Assumptions,
    Circumstance,
    Consequence,
    ObjectKind,
    Observation,
    ObservationKind,
    Site,
)
from zmqforklint.witness import Birth, Process, Record, Stack, Touch, TouchKind

_ASSUMED = Assumptions()
_REFUSED = "raised InheritedObjectError"
_NOWHERE = Site("", 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Descent:
    """One fork on the way from the owner of an object to the process that touched it.

    ``stack`` is where ``parent`` forked ``child``; empty when libraries alone were running, or C code forked.
    """

    parent: int
    child: int
    stack: Stack


@dataclass(frozen=True, slots=True)
class Hazard:
    """Touches of one kind: the same operation at the same place, on objects that were born and inherited alike.

    ``births`` and ``descents`` and ``owner`` are those of the first such touch. ``stack`` is where it happened,
    innermost call first and cut off where the process was forked; empty when libraries alone were running.
    ``outcomes`` are what was seen, in order. ``consequence`` is what the messages ``counted`` at both ends show, else
    what the measured behaviour of that pyzmq is. ``attached`` is where the log handler was attached that touches.
    """

    code: str
    object: ObjectKind
    operation: str
    owner: int
    births: tuple[Stack, ...]
    descents: tuple[Descent, ...]
    stack: Stack
    attached: Stack
    outcomes: tuple[str, ...]
    consequence: Consequence
    counted: bool
    pids: tuple[int, ...]
    count: int

    @property
    def process(self) -> int:
        """The first process that did it."""
        return self.pids[0]

    @property
    def is_refused(self) -> bool:
        """Whether the guard let none of these touches happen."""
        return set(self.outcomes) == {_REFUSED}


def hazards(record: Record, text: SourceText) -> list[Hazard]:
    """List what a rule would speak of, in the order of time, and the uses by libraries alone besides."""
    found: dict[object, Hazard] = {}
    for touch, code, operation, outcome in _telling(record, text):
        hazard = _hazard(record, touch, code, operation, outcome)
        key = (code, operation, touch.stack, hazard.births, tuple(each.stack for each in hazard.descents))
        found[key] = _joined(found[key], hazard) if key in found else hazard
    return list(found.values())


def _telling(record: Record, text: SourceText) -> Iterator[tuple[Touch, str, str, str]]:
    """Pick the touches that matter: each with its code, operation and outcome."""
    told = {id(touch): sighting for touch, sighting in touch_sightings(record, text)}
    for touch in record.touches:
        sighting = told.get(id(touch))
        if touch.kind is not TouchKind.RELEASE:
            outcome = sighting.outcome if sighting else touch.outcome
            yield touch, TOUCH_CODES[touch.kind], touch.operation, outcome
        elif sighting is not None and not sighting.excused:
            yield touch, sighting.code, sighting.operation, sighting.outcome


def _hazard(record: Record, touch: Touch, code: str, operation: str, outcome: str) -> Hazard:
    births = [birth for birth in map(record.births.get, touch.objects) if birth is not None]
    owner = touch.objects[0].rpartition(".")[0]
    line = list(_descent(record, touch.process, owner))
    forks = [
        Descent(_pid(parent), child.pid, child.fork.stack if child.fork else ())
        for parent, child in ((child.parent or "", child) for child in line)
    ]
    kind = ObjectKind.CONTEXT if any(birth.kind == "context" for birth in births) else ObjectKind.SOCKET
    return Hazard(
        code=code,
        object=kind,
        operation=operation,
        owner=_pid(owner),
        births=tuple(birth.stack for birth in births),
        descents=tuple(reversed(forks)),
        stack=_beyond(touch.stack, forks[0].stack if forks else ()),
        attached=touch.attached,
        outcomes=(outcome,),
        consequence=touch.consequence or _known_consequence(record, touch, kind, operation, births),
        counted=touch.consequence is not None,
        pids=(_pid(touch.process),),
        count=1,
    )


def _joined(first: Hazard, later: Hazard) -> Hazard:
    telling = later if later.counted and not first.counted else first
    return replace(
        first,
        consequence=telling.consequence,
        counted=telling.counted,
        outcomes=tuple(dict.fromkeys(first.outcomes + later.outcomes)),
        pids=tuple(dict.fromkeys(first.pids + later.pids)),
        count=first.count + later.count,
    )


def _descent(record: Record, token: str | None, owner: str) -> Iterator[Process]:
    """Give the process, its parent and so on, down to the child of the owner."""
    while token is not None and token != owner and token in record.processes:
        yield record.processes[token]
        token = record.processes[token].parent


def _beyond(stack: Stack, fork: Stack) -> Stack:
    """Cut off the calls that a child of a fork shares with its parent: those that were running when it forked.

    The innermost call always stays, and so does the one that forked when it went on in the child.
    """
    common = 0
    while common < min(len(stack), len(fork)) and stack[-1 - common] == fork[-1 - common]:
        common += 1
    return stack[: max(len(stack) - common, 1)]


def _known_consequence(
    record: Record, touch: Touch, kind: ObjectKind, operation: str, births: Iterable[Birth]
) -> Consequence:
    """Look up what the touch does under the pyzmq of its process."""
    contexts = {birth.id for birth in births if birth.kind == "context"}
    is_warm = any(
        birth.context in contexts and birth.process != touch.process and birth.time < touch.time
        for birth in record.births.values()
    )
    circumstances = frozenset([Circumstance.UNUSED_BEFORE_FORK] if contexts and not is_warm else [])
    return consequence_of(
        Observation(
            kind=ObservationKind.HAZARD,
            site=_NOWHERE,
            sites=(),
            object=kind,
            object_name="",
            birth=_NOWHERE,
            owner=(),
            process=(),
            operation=operation,
            fork=None,
            steps=(),
            certain=True,
            program=None,
            circumstances=circumstances,
        ),
        replace(_ASSUMED, pyzmq=pyzmq_of(record, touch.process) or _ASSUMED.pyzmq),
    )


def pyzmq_of(record: Record, token: str | None) -> str | None:
    """Give the version of pyzmq in a process: of its own import, or the one that it was forked with."""
    while token is not None and token in record.processes:
        process = record.processes[token]
        if process.pyzmq is not None:
            return process.pyzmq
        token = process.parent
    return None


def _pid(token: str) -> int:
    number = token.partition("-")[0]
    return int(number) if number.isdecimal() else 0
