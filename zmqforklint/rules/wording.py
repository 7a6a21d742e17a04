"""The plain words of the messages: which object, which process, and what will happen."""

from __future__ import annotations

from zmqforklint.vocabulary import Consequence, ObjectKind, Observation

_KINDS = {
    ObjectKind.CONTEXT: "context",
    ObjectKind.SOCKET: "socket",
    ObjectKind.POLLER: "poller",
    ObjectKind.STREAM: "stream",
    ObjectKind.HANDLER: "log handler",
    ObjectKind.DEVICE: "device",
    ObjectKind.AUTHENTICATOR: "authenticator",
    ObjectKind.WRAPPER: "socket owner",
}

_EFFECTS = {
    Consequence.LOST: "the message is lost without an error",
    Consequence.DUPLICATED: "the same message arrives in both processes",
    Consequence.SPINS: "it spins at 100 % CPU for ever and ignores every timeout",
    Consequence.BLOCKS: "it waits for ever",
    Consequence.DEAD_SOCKET: "the new socket is dead, what it sends vanishes and it never receives anything",
    Consequence.UNFLUSHED: "it works, but `term` is skipped there, so what is not yet on the wire at exit is lost",
    Consequence.LEAKS: "nothing is released, descriptors leak and ports stay taken",
    Consequence.PARENT_ABORTS: "libzmq aborts the parent process (`Assertion failed: ok`)",
    Consequence.UNPICKLABLE: "it cannot be pickled, which raises TypeError",
    Consequence.NONE: "it changes only the child's own copy, or is interrupted (EINTR)",
}

# Functions that take the object as an argument; everything else is a method or an attribute of it.
_FUNCTIONS = frozenset({"select", "zmq_poll", "proxy", "proxy_steerable", "device", "add_reader", "add_writer"})


def thing(seen: Observation) -> str:
    """Name the object: ``socket `net.sock```, or ``socket`` when it has no name."""
    kind = _KINDS[seen.object]
    return f"{kind} `{seen.object_name}`" if seen.object_name else kind


def process(seen: Observation) -> str:
    """Name the process that acts, as seen from the owner of the object."""
    generations = len(seen.process) - len(seen.owner)
    if generations <= 1:
        return "a forked child"
    return "a forked grandchild" if generations == 2 else f"a process {generations} forks away"


def inherited(seen: Observation) -> str:
    """Name the object as the process that acts would: ``its parent's socket `net.sock```."""
    generations = len(seen.process) - len(seen.owner)
    owner = {0: "its parent's", 1: "its parent's", 2: "its grandparent's"}.get(generations, "an ancestor's")
    return f"{owner} {thing(seen)}"


def act(seen: Observation) -> str:
    """Say what the process does to the object."""
    match seen.operation:
        case "del":
            return f"{process(seen)} deletes {inherited(seen)}"
        case "EVENTS":
            return f"{process(seen)} reads `EVENTS` of {inherited(seen)}"
        case operation if operation in _FUNCTIONS:
            return f"{process(seen)} passes {inherited(seen)} to `{operation}`"
        case operation:
            return f"{process(seen)} calls `{operation}` on {inherited(seen)}"


def effect(consequence: Consequence) -> str:
    """Say what will happen."""
    return _EFFECTS[consequence]


def conditional(message: str, seen: Observation) -> str:
    """Add what must hold for the observation, if anything must."""
    return f"{message} ({seen.condition})" if seen.condition else message
