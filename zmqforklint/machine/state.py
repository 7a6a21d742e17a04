"""One abstract process at one point of the program."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.machine.care import APART, FEW_ROUNDS, LITTLE_APART
from zmqforklint.machine.heap import Address, Heap, conflict
from zmqforklint.machine.processes import Process
from zmqforklint.machine.ways import SURE, Way, either


class State:
    """A process and its memory. ``doubt`` is what this path rests on that nobody knows."""

    __slots__ = ("doubt", "heap", "process")

    def __init__(self, process: Process, heap: Heap, doubt: Way = SURE) -> None:
        self.process = process
        self.heap = heap
        self.doubt = doubt

    def copy(self, process: Process | None = None) -> State:
        """The same memory in a state of its own, and for a fork in another process."""
        return State(process or self.process, self.heap.copy(), self.doubt)

    def is_same(self, other: State) -> bool:
        """Whether this is the same process, to which nothing was done since one of the two was copied."""
        return self.process is other.process and self.doubt == other.doubt and self.heap.is_same(other.heap)

    def join(self, other: State) -> State:
        """What holds on either path; this very state when the other adds nothing."""
        heap = self.heap.join(other.heap)
        doubt = either(self.doubt, other.doubt)
        if heap is self.heap and doubt == self.doubt:
            return self
        return State(self.process, heap, doubt)


def gather(states: Iterable[State], frame: Address | None) -> list[State]:
    """Joins the states of each process, but keeps apart what differs decisively in the current frame.

    At most ``apart_in`` the frame states of one process remain.
    """
    result: list[State] = []
    places: dict[Process, list[int]] = {}
    for state in states:
        _gather_one(result, places.setdefault(state.process, []), state, frame)
    return result


def apart_in(frame: Address | None) -> int:
    """How many states of one process are kept apart in a frame: few in functions that cannot matter."""
    if frame is None:
        return APART
    most = frame.trail.care.apart
    return most if getattr(frame.payload, "is_weighty", True) else min(most, LITTLE_APART)


def rounds_in(frame: Address) -> int:
    """How many rounds a loop in this frame is given."""
    most = frame.trail.care.rounds
    return most if getattr(frame.payload, "is_weighty", True) else min(most, FEW_ROUNDS)


def _gather_one(result: list[State], places: list[int], state: State, frame: Address | None) -> None:
    """Adds a state to the result, where the states of its process have these places."""
    for place in places:
        present = result[place]
        if present is state:
            return
        if not frames_conflict(present, state, frame):
            result[place] = present.join(state)
            return
    if len(places) < apart_in(frame):
        places.append(len(result))
        result.append(state)
    else:
        result[places[-1]] = result[places[-1]].join(state)


def frames_conflict(left: State, right: State, frame: Address | None) -> bool:
    """Whether the two states differ decisively in this frame's variables."""
    if frame is None:
        return False
    mine, theirs = left.heap.record(frame), right.heap.record(frame)
    if mine is None or theirs is None or mine is theirs:
        return False
    return all(conflict(one, other) for one in mine.variants for other in theirs.variants)
