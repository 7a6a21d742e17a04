"""What a record shows, in the words of the rules: which code happened at which place, to which object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import ObjectKind, ObservationKind, Site
from zmqforklint.witness import SHOWN, Birth, Fork, Frame, HandOver, Process, Record, Stack, Touch, TouchKind

Cause = tuple[object, ...]
"""What makes touches one finding: the same rule, an object born in the same way, a process of the same descent."""

_EXPLICIT_RELEASES = ("close", "term", "destroy")
_EXCUSES = {"after-fork", "leaving", "at-exit"}
OWNER_DIED = "the parent died of"
TOUCH_CODES = {TouchKind.CREATE: "ZMQ201", TouchKind.USE: "ZMQ202", TouchKind.RELEASE: "ZMQ203"}
_BIRTH_CODES = {"context": "ZMQ101", "socket": "ZMQ102"}


@dataclass(frozen=True, slots=True)
class Sighting:
    """One observation of a run.

    ``sites`` is where a rule may place it: the touch and, for a log call, where the handler was attached.
    ``births`` are those of the objects. An ``excused`` sighting is one that the rules may be silent about: a
    release behind a pid guard or on the way out, a context that lives only inside an expression, a touch through
    an argument that is a finding itself.
    """

    kind: ObservationKind
    code: str
    sites: tuple[Site, ...]
    births: tuple[Site, ...]
    object: ObjectKind
    operation: str
    outcome: str
    excused: bool
    causes: frozenset[Cause]


def sightings(record: Record, text: SourceText) -> list[Sighting]:
    """Everything that the record shows inside the analysed program, in the order of time for each kind."""
    reader = _Reader(record, text)
    return [
        *filter(None, map(reader.touch, record.touches)),
        *filter(None, map(reader.handover, record.handovers)),
        *filter(None, map(reader.import_birth, record.births.values())),
        *reader.forks(record.forks),
    ]


def touch_sightings(record: Record, text: SourceText) -> Iterator[tuple[Touch, Sighting]]:
    """Pair the touches of the analysed program with what they are in the words of the rules."""
    reader = _Reader(record, text)
    for touch in record.touches:
        sighting = reader.touch(touch)
        if sighting is not None:
            yield touch, sighting


class _Reader:
    def __init__(self, record: Record, text: SourceText) -> None:
        self._record = record
        self._text = text
        self._handed = {
            (handover.process, identifier)
            for handover in record.handovers
            for identifier in handover.objects
            if self._reached(handover)
        }

    # ---- touches

    def touch(self, touch: Touch) -> Sighting | None:
        """Make a sighting of a touch; None for releases that nobody asked for, and for touches by libraries alone."""
        if not touch.stack or (touch.kind is TouchKind.RELEASE and not self._is_explicit(touch)):
            return None
        code = TOUCH_CODES[touch.kind]
        births = self._births(touch.objects)
        return Sighting(
            kind=ObservationKind.HAZARD,
            code=code,
            sites=tuple(self._text.site(stack[0]) for stack in (touch.stack, touch.attached) if stack),
            births=self._birth_sites(births),
            object=ObjectKind.CONTEXT if any(b.kind == "context" for b in births) else ObjectKind.SOCKET,
            operation="del" if touch.operation == "__del__" else touch.operation,
            outcome="; ".join([touch.outcome, *_shown(touch), *self._deaths_of_owners(touch)]),
            excused=self._is_excused(touch),
            causes=frozenset((code, _key(birth.stack), self._descent(touch.process)) for birth in births),
        )

    def _is_explicit(self, touch: Touch) -> bool:
        if touch.operation == "__del__":
            return self._text.is_del(touch.stack[0])
        return touch.operation in _EXPLICIT_RELEASES

    def _is_excused(self, touch: Touch) -> bool:
        ancestors = [process.token for process in self._ancestry(touch.process)][1:]
        if any((token, identifier) in self._handed for token in ancestors for identifier in touch.objects):
            return True
        forks = self._forks(touch.process)
        return touch.kind is TouchKind.RELEASE and (
            not _EXCUSES.isdisjoint(touch.notes)
            or self._text.is_under_pid_guard(touch.stack)
            or self._text.is_in_finally(touch.stack, forks)
            or self._text.is_leaving(touch.stack, forks)
            or self._text.is_in_manager(touch.stack, forks)
        )

    def _deaths_of_owners(self, touch: Touch) -> Iterator[str]:
        if touch.kind is TouchKind.RELEASE:  # pyzmq does nothing then, so it cannot be the reason
            return
        owners = {identifier.rpartition(".")[0] for identifier in touch.objects}
        for process in filter(None, map(self._record.processes.get, sorted(owners))):
            if process.died_of not in (None, "SIGKILL", "SIGTERM"):
                yield f"{OWNER_DIED} {process.died_of}"

    # ---- hand-overs

    def handover(self, handover: HandOver) -> Sighting | None:
        """Make a sighting of an argument that reached another process, or failed to be pickled."""
        reached = self._reached(handover)
        if not handover.stack or not reached:
            return None
        births = self._births(handover.objects)
        site = self._text.site(handover.stack[0])
        first, last = self._text.statement_lines(handover.stack[0])
        return Sighting(
            kind=ObservationKind.HANDOVER,
            code="ZMQ301",
            sites=(
                Site(site.path, first, site.column, last, site.end_column),
                *self._text.argument_sites(handover.stack[0]),
            ),
            births=self._birth_sites(births),
            object=ObjectKind.CONTEXT if any(b.kind == "context" for b in births) else ObjectKind.SOCKET,
            operation=handover.operation,
            outcome=reached,
            excused=False,
            causes=frozenset(("ZMQ301", _key(birth.stack)) for birth in births),
        )

    def _reached(self, handover: HandOver) -> str:
        """How the value went on; empty when it did not."""
        if any(self._record.pickled.get(identifier, 0) >= handover.time for identifier in handover.objects):
            return "raised TypeError when pickled"
        if handover.owned:
            return ""  # its object goes on by fork, and its touches tell
        for arrival in self._record.arrivals:
            if arrival.time >= handover.time and not set(arrival.objects).isdisjoint(handover.objects):
                if any(process.token == handover.process for process in self._ancestry(arrival.process)):
                    return "inherited by a forked process"
        return ""

    # ---- births

    def import_birth(self, birth: Birth) -> Sighting | None:
        """Make a sighting of an object that exists because a module was imported."""
        frame = _import_frame(birth.stack)
        if frame is None or self._text.is_under_main_guard(frame) or self._is_from_before_fork(frame, birth):
            return None
        code = _BIRTH_CODES[birth.kind]
        return Sighting(
            kind=ObservationKind.IMPORT_BIRTH,
            code=code,
            sites=(self._text.site(frame),),
            births=(self._text.site(birth.stack[0]),),
            object=ObjectKind(birth.kind),
            operation=birth.kind,
            outcome="created",
            excused=any(_is_within(birth, other) for other in self._record.births.values()),
            causes=frozenset([(code, _key(birth.stack))]),
        )

    def _is_from_before_fork(self, frame: Frame, birth: Birth) -> bool:
        """Whether the module's body had begun when a process was forked out of it: then this is no import."""
        return any(
            other.is_module_body and other.path == frame.path
            for process in self._ancestry(birth.process)
            if process.fork is not None
            for other in process.fork.stack
        )

    # ---- forks

    def forks(self, forks: Iterable[Fork]) -> Iterator[Sighting]:
        """Make sightings of forks with live contexts, and of generations that leak descriptors."""
        for fork in forks:
            if fork.stack and fork.live:
                yield self._fork(ObservationKind.LIVE_FORK, "ZMQ402", fork)
            if fork.stack and self._leaks(fork):
                yield self._fork(ObservationKind.GENERATION_LEAK, "ZMQ401", fork)

    def _leaks(self, fork: Fork) -> bool:
        """Whether descriptors grew through two generations that held inherited objects."""
        earlier = [process.fork for process in self._ancestry(fork.process) if process.fork is not None]
        counts = [each.descriptors for each in (fork, *earlier[:2]) if each.descriptors is not None]
        return fork.inherited > 0 and len(counts) == 3 and counts[0] > counts[1] > counts[2]

    def _fork(self, kind: ObservationKind, code: str, fork: Fork) -> Sighting:
        return Sighting(
            kind=kind,
            code=code,
            sites=(self._text.site(fork.stack[0]),),
            births=(),
            object=ObjectKind.CONTEXT,
            operation="fork",
            outcome="forked",
            excused=True,
            causes=frozenset([(code, _key(fork.stack[:1]))]),
        )

    # ---- objects and processes

    def _births(self, identifiers: Iterable[str]) -> list[Birth]:
        return [birth for birth in map(self._record.births.get, identifiers) if birth is not None]

    def _birth_sites(self, births: Iterable[Birth]) -> tuple[Site, ...]:
        return tuple(self._text.site(birth.stack[0]) for birth in births if birth.stack)

    def _ancestry(self, token: str | None) -> Iterator[Process]:
        """Give the process itself, then its parent, and so on."""
        while token is not None and token in self._record.processes:
            process = self._record.processes[token]
            yield process
            token = process.parent

    def _forks(self, token: str) -> list[Stack]:
        return [process.fork.stack for process in self._ancestry(token) if process.fork is not None]

    def _descent(self, token: str) -> Cause:
        return tuple(_key(stack[:1]) for stack in self._forks(token))


def _shown(touch: Touch) -> Iterator[str]:
    """Say what the counts of both ends show."""
    if touch.consequence is not None:
        yield SHOWN[touch.consequence]


def _key(stack: Stack) -> Cause:
    return tuple((frame.path, frame.line, frame.column) for frame in stack)


def _import_frame(stack: Stack) -> Frame | None:
    """Find the innermost body of a module, or that of a class which is a statement of it."""
    number = next((number for number, frame in enumerate(stack) if frame.is_module_body), None)
    if number is None:
        return None
    while number > 0 and stack[number - 1].module is not None:
        number -= 1
    return stack[number]


def _is_within(context: Birth, socket: Birth) -> bool:
    """Whether a context is made for one socket: in one expression, ``Context().socket(PULL)``, or one call."""
    if socket.context != context.id or not context.stack or context.stack[1:] != socket.stack[1:]:
        return False
    inner, outer = context.stack[0], socket.stack[0]
    if (inner.path, inner.function) != (outer.path, outer.function):
        return False
    return inner.module is None or (
        outer.line <= inner.line <= (outer.end_line or outer.line)
        and (inner.column is None or (outer.line, outer.column) == (inner.line, inner.column))
    )
