"""What both the analyser and the witness can state about a program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zmqforklint.vocabulary.place import Lineage, Site
from zmqforklint.vocabulary.story import Step


class ObservationKind(StrEnum):
    """The five things that can be observed."""

    HAZARD = "hazard"
    """An operation on an object in a process that descends from the object's owner."""
    IMPORT_BIRTH = "import-birth"
    """An object exists because a module was imported."""
    HANDOVER = "handover"
    """A value reached another process by argument or queue, or failed to pickle on the way."""
    GENERATION_LEAK = "generation-leak"
    """A process that holds an ancestor's objects forks again, without end."""
    LIVE_FORK = "live-fork"
    """A fork while a context with sockets is alive."""


class ObjectKind(StrEnum):
    """What kind of thing crossed the fork. All but the first two own a socket or a context."""

    CONTEXT = "context"
    SOCKET = "socket"
    POLLER = "poller"
    STREAM = "stream"
    HANDLER = "handler"
    DEVICE = "device"
    AUTHENTICATOR = "authenticator"
    WRAPPER = "wrapper"
    """An object of another library, or of the user's own class, that owns one of the others."""


class Consequence(StrEnum):
    """What will happen, as measured; see ``docs/behaviour.md``."""

    LOST = "lost"
    DUPLICATED = "duplicated"
    SPINS = "spins"
    BLOCKS = "blocks"
    DEAD_SOCKET = "dead-socket"
    UNFLUSHED = "unflushed"
    LEAKS = "leaks"
    PARENT_ABORTS = "parent-aborts"
    UNPICKLABLE = "unpicklable"
    NONE = "none"


class Circumstance(StrEnum):
    """What else is known of an observation; the rules weigh it."""

    UNUSED_BEFORE_FORK = "unused-before-fork"
    """The context had no socket before the fork, so libzmq's threads did not exist yet: it works in the child."""
    FORKS_AGAIN = "forks-again"
    """The process that touches the object forks again."""
    UNFLUSHED = "unflushed"
    """The process sent on sockets of its own on this inherited context, and its ``term`` is skipped."""
    FORK_REACHES = "fork-reaches"
    """Of an import birth: a forked process of the program touches the object."""
    SHARED = "shared"
    """Of an import birth: the module is imported by others, belongs to a package, or shares a program with a
    fork."""
    UNPICKLABLE = "unpicklable"
    """Of a hand-over: the start method pickles the value, and pickling raises."""
    LOGGED = "logged"
    """The touch is a log call through an inherited handler; ``site`` is where the handler was attached."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing that the analyser predicts of a program.

    ``site`` is where a person acts: the touch, the argument, the fork, or for an import birth the expression in
    the module body that leads to the creation. ``sites`` holds every place that the observation covers, ``site``
    first. ``steps`` is the whole story in order. ``certain`` says that the path is concrete: it needs no assumed
    entry point, no undecided branch and no summary object. ``condition`` is empty, or names what must hold for it
    ("until Python 3.13").
    """

    kind: ObservationKind
    site: Site
    sites: tuple[Site, ...]
    object: ObjectKind
    object_name: str
    birth: Site
    owner: Lineage
    process: Lineage
    operation: str
    """The method or function that touches, creates or hands over: ``send``, ``socket``, ``close``, ``args``."""
    fork: Site | None
    steps: tuple[Step, ...]
    certain: bool
    program: str | None
    """The root of the program that it happens in, as a path; None for a library without roots."""
    condition: str = ""
    circumstances: frozenset[Circumstance] = frozenset()
