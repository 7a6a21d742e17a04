"""Three representative trials with the installed pyzmq, beside what the table says of it."""

from __future__ import annotations

import sys

import pytest
import zmq

from behaviour.inside import contexts, owners, sockets
from behaviour.inside.catalogue import CASES
from behaviour.judging import consequence, words
from behaviour.shapes import SHAPES, shape_of
from behaviour.watching import Facts, TrialFailed, watch
from zmqforklint.rules.consequences import consequence_of
from zmqforklint.vocabulary import (
    Assumptions,
    Circumstance,
    Consequence,
    ObjectKind,
    Observation,
    ObservationKind,
    Site,
)

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="trials read /proc")

HERE = Site("main.py", 1, 1, 1, 2)


def in_table(name: str) -> Consequence:
    """Look up what the table says of a case under the installed pyzmq."""
    case = CASES[name]
    seen = Observation(
        kind=ObservationKind.HAZARD,
        site=HERE,
        sites=(HERE,),
        object=ObjectKind(case.object),
        object_name="",
        birth=HERE,
        owner=(),
        process=(HERE,),
        operation=case.operation,
        fork=HERE,
        steps=(),
        certain=True,
        program=None,
        circumstances=frozenset(map(Circumstance, case.circumstances)),
    )
    return consequence_of(seen, Assumptions(pyzmq=zmq.__version__))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("socket: send(…): PUSH connected, warm", Consequence.LOST),
        ("socket: recv(), nothing queued: PULL bound, warm", Consequence.SPINS),
        ("socket: close(): PULL bound, warm", Consequence.LEAKS),
    ],
)
def test_a_trial_does_what_the_table_says(name: str, expected: Consequence) -> None:
    seen = watch(sys.executable, name)
    assert consequence(CASES[name], seen) is expected
    assert in_table(name) is expected
    assert seen.parent_works is True


def test_a_scene_that_cannot_be_set_is_told() -> None:
    with pytest.raises(TrialFailed, match="no such case"):
        watch(sys.executable, "no such case")


def test_no_two_cases_bear_one_name() -> None:
    assert len(CASES) == sum(len(list(each.cases())) for each in (sockets, contexts, owners))


def test_every_measured_row_has_cases() -> None:
    spoken_for = {shape_of(case) for case in CASES.values()}
    assert {shape for shape in SHAPES if shape.known is None} <= spoken_for
    assert not {shape for shape in SHAPES if shape.known is not None} & spoken_for


@pytest.mark.parametrize(
    ("name", "seen", "expected", "told"),
    [
        ("socket: send(…): PUSH connected, warm", Facts("returned", delivered=1), Consequence.NONE, "arrives"),
        (
            "socket: send(…): PUSH connected, warm",
            Facts(parent_died=6),
            Consequence.PARENT_ABORTS,
            "the parent dies (SIGABRT)",
        ),
        ("socket: send(…): PUSH connected, warm", Facts("sleeps"), Consequence.BLOCKS, "sleeps"),
        (
            "socket: recv(), a message queued: PULL bound, warm",
            Facts("returned", "queued", received=1),
            Consequence.DUPLICATED,
            "returned here and in the parent",
        ),
        (
            "socket: unbind(…): PULL bound, warm",
            Facts("raised", error="ZMQError EINTR"),
            Consequence.NONE,
            "raises ZMQError EINTR",
        ),
        (
            "context: new PUSH: connect, send: its socket is open",
            Facts("returned"),
            Consequence.DEAD_SOCKET,
            "returns, nothing arrives",
        ),
    ],
)
def test_facts_are_judged(name: str, seen: Facts, expected: Consequence, told: str) -> None:
    assert consequence(CASES[name], seen) is expected
    assert words(CASES[name], seen) == told
