"""What a page shows of one run: plain frozen data, in words, with names that people can follow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zmqforklint.witness import Process, Run, Stack


class Kind(StrEnum):
    """What an event is; each has a sign of its own in the diagram."""

    START = "start"
    CONTEXT = "context"
    SOCKET = "socket"
    FORK = "fork"
    LAUNCH = "launch"
    HANDOVER = "handover"
    CREATE = "create"
    USE = "use"
    RELEASE = "release"
    EXIT = "exit"
    DEATH = "death"
    KILLED = "killed"
    EXEC = "exec"
    LEFT = "left"
    UNSEEN = "unseen"


TOUCHES = frozenset({Kind.CREATE, Kind.USE, Kind.RELEASE})
ENDS = frozenset({Kind.EXIT, Kind.DEATH, Kind.KILLED, Kind.EXEC, Kind.LEFT, Kind.UNSEEN})


@dataclass(frozen=True, slots=True)
class Thing:
    """A context or a socket; or several, that one process made at one place. ``owner`` is a process's name."""

    id: str
    name: str
    kind: str
    owner: str
    stack: Stack
    count: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a process; ``count`` times alike, from ``time`` to ``last``, in nanoseconds.

    ``title`` says it with the process as its subject; ``operation`` names a touch or hand-over without its objects.
    ``process`` is a token; ``child`` that of the process that a fork made, when the page shows that process.
    ``facts`` are further sentences.
    """

    id: str
    kind: Kind
    process: str
    time: int
    title: str
    operation: str = ""
    things: tuple[Thing, ...] = ()
    outcome: str = ""
    stuck: bool = False
    stack: Stack = ()
    attached: Stack = ()
    facts: tuple[str, ...] = ()
    child: str | None = None
    count: int = 1
    last: int = 0

    @property
    def is_hazard(self) -> bool:
        """Whether it is a touch of what an ancestor made."""
        return self.kind in TOUCHES


@dataclass(frozen=True, slots=True)
class Lifeline:
    """A process of the run, and the further ones ``alike`` that the page does not show one by one."""

    process: Process
    name: str
    depth: int
    fate: str
    events: tuple[Event, ...]
    alike: tuple[Process, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One run. ``omitted`` says what the page leaves out, each in a sentence."""

    id: str
    number: int
    run: Run
    lifelines: tuple[Lifeline, ...]
    things: tuple[Thing, ...]
    omitted: tuple[str, ...]

    @property
    def events(self) -> list[Event]:
        """All events in the order of time; of a process, its start is first and its end last."""
        ordered = [(event.time, index, event) for line in self.lifelines for index, event in enumerate(line.events)]
        return [event for _, _, event in sorted(ordered, key=lambda each: each[:2])]


def moment(nanoseconds: int) -> str:
    """Say a time, since the run began."""
    milliseconds = nanoseconds / 1e6
    if milliseconds < 10:
        return f"{milliseconds:.1f} ms"
    return f"{milliseconds:.0f} ms" if milliseconds < 1000 else f"{milliseconds / 1000:.2f} s"
