"""What the counts of both ends allow to say, on counts made by hand."""

from __future__ import annotations

import pytest

from zmqforklint.vocabulary import Consequence
from zmqforklint.witness import Birth, Touch, TouchKind
from zmqforklint.witness.counting import Count, Counts, consequences

PAIR, PUB, SUB, PULL, PUSH = 0, 1, 2, 7, 8
PARENT, CHILD = "1-a", "2-b"
SECOND = 1_000_000_000
KEY = (CHILD, 1)


def births(**types: int) -> dict[str, Birth]:
    return {name: Birth(name, "socket", "context", PARENT, 0, (), number) for name, number in types.items()}


def touch(function: str, name: str, outcome: str = "returned") -> dict[tuple[str, int], Touch]:
    made = Touch((name,), function, TouchKind.USE, CHILD, SECOND, (), (), (), outcome, False, function)
    return {KEY: made}


def counts(*moved: Count, bound: dict[str, str], connected: dict[str, str]) -> Counts:
    made = Counts(orderly={PARENT, CHILD})
    for count in moved:
        made.add(count)
    for name, address in bound.items():
        made.bound[name].add(address)
    for name, address in connected.items():
        made.connected[name].add(address)
    return made


def sent(process: str, number: int, name: str = "push") -> Count:
    return Count(process, name, number, 0, 0)


def received(process: str, number: int, *, idle: int = 2 * SECOND, name: str = "pull") -> Count:
    return Count(process, name, 0, number, idle)


def lost(*moved: Count, bound="tcp://0.0.0.0:5", connected="tcp://localhost:5") -> Counts:
    return counts(*moved, bound={"pull": bound}, connected={"push": connected})


ENDS = births(push=PUSH, pull=PULL)


@pytest.mark.parametrize("by_parent", [0, 3])
def test_lost_when_as_many_arrive_as_the_owner_sent(by_parent):
    made = lost(sent(PARENT, by_parent), sent(CHILD, 1), received(PARENT, by_parent))
    assert consequences(made, ENDS, touch("send", "push")) == {KEY: Consequence.LOST}


@pytest.mark.parametrize(
    "made",
    [
        lost(sent(PARENT, 3), sent(CHILD, 1), received(PARENT, 4)),
        lost(sent(PARENT, 3), sent(CHILD, 1), received(PARENT, 2)),
        lost(sent(CHILD, 1), received(PARENT, 0, idle=SECOND - 1)),
        lost(sent(CHILD, 1), received(PARENT, 0, idle=SECOND + 1)),
        lost(sent(CHILD, 1), received(PARENT, 0), connected="tcp://elsewhere:5"),
        lost(sent(CHILD, 1), received(PARENT, 0), connected="tcp://localhost:6"),
        counts(sent(CHILD, 1), received(PARENT, 0), bound={"push": "ipc://a"}, connected={"pull": "ipc://a"}),
    ],
    ids=["arrived", "more missing", "not asked since", "asked too soon", "elsewhere", "no receiver", "open to others"],
)
def test_not_lost(made):
    assert consequences(made, ENDS, touch("send", "push")) == {}


def test_nothing_is_said_of_disorderly_processes_uncounted_sockets_and_sends_that_failed():
    made = lost(sent(CHILD, 1), received(PARENT, 0))
    assert consequences(made, ENDS, touch("send", "push", "raised Again")) == {}
    made.uncounted.add("pull")
    assert consequences(made, ENDS, touch("send", "push")) == {}
    made.uncounted.clear()
    made.orderly.remove(CHILD)
    assert consequences(made, ENDS, touch("send", "push")) == {}


def test_nothing_is_said_of_types_that_send_to_many():
    made = lost(sent(CHILD, 1), received(PARENT, 0))
    assert consequences(made, births(push=PUB, pull=SUB), touch("send", "push")) == {}


def test_duplicated_when_more_arrive_than_were_sent():
    queue = {"bound": {"push": "ipc://queue"}, "connected": {"pull": "ipc://queue"}}
    received_touch = touch("recv", "pull")
    twice = counts(sent(PARENT, 2), received(PARENT, 2), received(CHILD, 1), **queue)
    assert consequences(twice, ENDS, received_touch) == {KEY: Consequence.DUPLICATED}
    shared = counts(sent(PARENT, 2), received(PARENT, 1), received(CHILD, 1), **queue)
    assert consequences(shared, ENDS, received_touch) == {}
    partly = counts(sent(PARENT, 2), received(PARENT, 1), received(CHILD, 2), **queue)
    assert consequences(partly, ENDS, received_touch) == {}
    open_to_others = lost(sent(PARENT, 2), received(PARENT, 2), received(CHILD, 1))
    assert consequences(open_to_others, ENDS, received_touch) == {}


def test_a_pair_has_both_directions_and_inproc_names_belong_to_their_context():
    ends = births(one=PAIR, other=PAIR)
    moved = (Count(CHILD, "one", 1, 0, 0), Count(PARENT, "other", 5, 0, 2 * SECOND), Count(PARENT, "one", 0, 5, 0))
    made = counts(*moved, bound={"one": "inproc://x"}, connected={"other": "inproc://x"})
    assert consequences(made, ends, touch("send", "one")) == {KEY: Consequence.LOST}
    ends["other"] = Birth("other", "socket", "another context", PARENT, 0, (), PAIR)
    assert consequences(made, ends, touch("send", "one")) == {}
