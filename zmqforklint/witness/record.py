"""What a run has shown: plain frozen data.

Objects and processes go by identifiers of the recorder: a process by its *token*, which tells apart two processes
that had the same pid, an object by a text that begins with its owner's token. Times are nanoseconds of the
system's monotonic clock, the same for all processes.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from zmqforklint.vocabulary import Consequence


@dataclass(frozen=True, slots=True)
class Frame:
    """One call of the analysed program. The path is real and absolute.

    Columns are as the compiler kept them: from 0, in bytes of UTF-8. They and the end line are None for Pythons
    before 3.11, which keep none. ``module`` is the module's name when this is the body of a module or a class.
    """

    path: str
    line: int
    end_line: int | None
    column: int | None
    end_column: int | None
    function: str
    module: str | None

    @property
    def is_module_body(self) -> bool:
        """Whether this is the body of a module, which runs when it is imported."""
        return self.function == "<module>"


Stack = tuple[Frame, ...]
"""The frames of the analysed program, innermost first; empty when libraries alone were running."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A context or socket is made. ``context`` is the socket's context, when known, ``type`` libzmq's number of it."""

    id: str
    kind: str
    context: str | None
    process: str
    time: int
    stack: Stack
    type: int | None = None


SHOWN = {Consequence.LOST: "the message was lost", Consequence.DUPLICATED: "the message arrived twice"}
"""What is said of a touch when the counts of both ends show its consequence."""


class TouchKind(StrEnum):
    """What an operation does: make a new object from one, use one, or release one."""

    CREATE = "create"
    USE = "use"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Touch:
    """An operation on objects that an ancestor of the process made.

    ``operation`` is the function of pyzmq that the program called. ``notes``: ``after-fork`` in an after-fork
    hook, ``at-exit`` while the interpreter ends, ``leaving`` while SystemExit is on its way. ``attached`` is where
    the log handler was attached that touches. ``outcome`` says what was seen of it; ``stuck`` is true when it was
    never seen to end. ``function`` is the one of libzmq that it came down to. ``consequence`` is what the counts
    of messages at both ends show: LOST, DUPLICATED, or None when they show nothing for certain. ``ended`` is None
    exactly when it is stuck.
    """

    objects: tuple[str, ...]
    operation: str
    kind: TouchKind
    process: str
    time: int
    stack: Stack
    attached: Stack
    notes: tuple[str, ...]
    outcome: str
    stuck: bool
    function: str = ""
    consequence: Consequence | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class OwnTouch:
    """The first operation at its place, of a forked process on an object of its own."""

    kind: TouchKind
    process: str
    stack: Stack


@dataclass(frozen=True, slots=True)
class HandOver:
    """Objects stand in an argument that goes to another process.

    ``owned``: they are attributes of an argument of the program's own class, which goes over when it is pickled.
    """

    objects: tuple[str, ...]
    operation: str
    process: str
    time: int
    stack: Stack
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """Objects stand in the arguments that a new process begins with."""

    objects: tuple[str, ...]
    process: str
    time: int


@dataclass(frozen=True, slots=True)
class Fork:
    """A fork from Python, about to happen.

    ``inherited`` counts the open objects that ancestors made, ``live`` the process's own contexts that had a
    socket. ``descriptors`` are counted when there is any of them.
    """

    process: str
    number: int
    time: int
    stack: Stack
    inherited: int
    live: int
    descriptors: int | None


@dataclass(frozen=True, slots=True)
class Exec:
    """A program that a process ran, in its own place or in a new process: then ``pid`` is another one.

    ``command`` is the beginning of its command line. Whether it started is not known of a new process.
    """

    process: str
    pid: int
    program: str
    command: str
    time: int
    stack: Stack


@dataclass(frozen=True, slots=True)
class Process:
    """One Python interpreter, or a forked copy of one.

    ``fork`` is where its parent forked, None for a process that was not forked or was forked by C code; then
    ``parent`` tells the two apart. ``pyzmq`` is the version that this process imported itself. ``status`` is as
    ``os.waitpid`` gives it, None when nobody saw it. ``command`` is what its interpreter was started with. ``ended``
    is when the process ended or was found to have ended.
    """

    token: str
    pid: int
    parent: str | None
    fork: Fork | None
    time: int
    python: str
    pyzmq: str | None
    status: int | None
    command: str = ""
    ended: int | None = None
    left: bool = False
    """Whether it ran on when the record was closed."""
    killed: bool = False
    """Whether the witness ended it, at a limit."""

    @property
    def died_of(self) -> str | None:
        """The name of the signal that ended it, if one did."""
        return signal_of(self.status)


@dataclass(frozen=True, slots=True)
class Ended:
    """How the program's first process ended.

    ``kind``: ``exit`` with a status, ``signal`` with a name, ``limit`` with the limit's name, or ``stuck`` when
    nothing could go on.
    """

    kind: str
    value: int | str | None

    @property
    def in_words(self) -> str:
        """Say it, as reports for people do."""
        match self.kind:
            case "exit":
                return f"exit {self.value}"
            case "signal":
                return f"died of {self.value}"
            case "limit":
                return f"ended at the limit of {self.value}"
        return "ended, for nothing could go on"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the program: from when to when it was watched, and how it ended."""

    began: int
    over: int
    ended: Ended


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one run has shown."""

    ended: Ended
    processes: Mapping[str, Process] = field(default_factory=dict)
    births: Mapping[str, Birth] = field(default_factory=dict)
    touches: tuple[Touch, ...] = ()
    own_touches: tuple[OwnTouch, ...] = ()
    handovers: tuple[HandOver, ...] = ()
    pickled: Mapping[str, int] = field(default_factory=dict)
    """The objects that somebody tried to pickle, and when last."""
    forks: tuple[Fork, ...] = ()
    notes: tuple[str, ...] = ()
    """What the record lacks, each in one line: processes that could not be entered, damaged events, survivors."""
    output: str = ""
    """The end of what the program wrote, for a person to read; empty when it wrote to our own streams."""
    execs: tuple[Exec, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    status: int | None = None
    """The wait status of the program's first process, None when it could not be ended."""
    runs: tuple[Run, ...] = ()

    def and_then(self, later: Record) -> Record:
        """Join this run and a later one of the same program; the end is that of this one."""
        return Record(
            ended=self.ended,
            processes={**self.processes, **later.processes},
            births={**self.births, **later.births},
            touches=self.touches + later.touches,
            own_touches=self.own_touches + later.own_touches,
            handovers=self.handovers + later.handovers,
            pickled={**self.pickled, **later.pickled},
            forks=self.forks + later.forks,
            notes=tuple(dict.fromkeys(self.notes + later.notes)),
            output=self.output,
            execs=self.execs + later.execs,
            arrivals=self.arrivals + later.arrivals,
            status=self.status,
            runs=self.runs + later.runs,
        )

    @property
    def first(self) -> Process | None:
        """The first process that used pyzmq, else the first of all."""
        processes = sorted(self.processes.values(), key=lambda process: (process.pyzmq is None, process.time))
        return processes[0] if processes else None


def signal_of(status: int | None) -> str | None:
    """Name the signal in a wait status; None when the process was not ended by one."""
    if status is None or not os.WIFSIGNALED(status):
        return None
    number = os.WTERMSIG(status)
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
