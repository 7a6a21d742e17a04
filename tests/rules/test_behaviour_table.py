"""What will happen, as looked up in the table of measured behaviour."""

from __future__ import annotations

from itertools import product

import pytest
from made_observations import birth_at_import, handover, hazard, place

from zmqforklint.rules.consequences import behaviours, consequence_of, worst
from zmqforklint.vocabulary import Assumptions, Circumstance, Consequence, ObjectKind, Observation, ObservationKind

NEWEST = Assumptions()
WITHOUT_DETECTION = Assumptions(pyzmq="24.0.1")
OPERATIONS = (
    "recv",
    "send",
    "poll",
    "EVENTS",
    "bind",
    "subscribe",
    "get_monitor_socket",
    "close",
    "del",
    "socket",
    "emit",
    "stop",
    "shadow",
    "join",
    "anything",
)
CIRCUMSTANCES = (frozenset[Circumstance](), *(frozenset({each}) for each in Circumstance))


def every_observation() -> list[Observation]:
    return [
        hazard(place(1), operation, kind=kind, object=thing, circumstances=circumstances)
        for kind, thing, operation, circumstances in product(ObservationKind, ObjectKind, OPERATIONS, CIRCUMSTANCES)
    ]


@pytest.mark.parametrize("pyzmq", ["16.0.4", "20.0.0", "21.0.0", "25.1.0", "25.1.1", "27.3.0", "28.0.0b1"])
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_nothing_is_left_out(pyzmq: str, platform: str) -> None:
    assumed = Assumptions(platform=platform, pyzmq=pyzmq)
    for seen in every_observation():
        assert consequence_of(seen, assumed) in Consequence


def test_every_row_is_the_first_that_fits_something() -> None:
    first = {
        next(row for row in behaviours(assumed) if row.fits(seen))
        for seen in every_observation()
        for assumed in (NEWEST, WITHOUT_DETECTION)
    }
    assert first == {*behaviours(NEWEST), *behaviours(WITHOUT_DETECTION)}


@pytest.mark.parametrize(
    ("operation", "now", "without_detection"),
    [
        ("recv", Consequence.SPINS, Consequence.BLOCKS),
        ("recv_multipart", Consequence.SPINS, Consequence.BLOCKS),
        ("poll", Consequence.SPINS, Consequence.LOST),
        ("EVENTS", Consequence.SPINS, Consequence.LOST),
        ("bind_to_random_port", Consequence.SPINS, Consequence.PARENT_ABORTS),
        ("connect", Consequence.SPINS, Consequence.PARENT_ABORTS),
        ("send_json", Consequence.LOST, Consequence.PARENT_ABORTS),
        ("subscribe", Consequence.NONE, Consequence.PARENT_ABORTS),
        ("unbind", Consequence.NONE, Consequence.PARENT_ABORTS),
        ("disconnect", Consequence.NONE, Consequence.PARENT_ABORTS),
        ("close", Consequence.LEAKS, Consequence.LEAKS),
        ("del", Consequence.LEAKS, Consequence.LEAKS),
    ],
)
def test_an_inherited_socket(operation: str, now: Consequence, without_detection: Consequence) -> None:
    seen = hazard(place(1), operation)
    assert consequence_of(seen, NEWEST) is now
    assert consequence_of(seen, WITHOUT_DETECTION) is without_detection


@pytest.mark.parametrize(
    ("pyzmq", "platform", "consequence"),
    [
        ("20.0.0", "linux", Consequence.DEAD_SOCKET),
        ("21.0.0", "linux", Consequence.PARENT_ABORTS),
        ("25.1.0", "linux", Consequence.PARENT_ABORTS),
        ("25.1.0", "darwin", Consequence.DEAD_SOCKET),
        ("25.1.1", "linux", Consequence.DEAD_SOCKET),
        ("27.3.0", "linux", Consequence.DEAD_SOCKET),
    ],
)
def test_a_new_socket_from_an_inherited_context(pyzmq: str, platform: str, consequence: Consequence) -> None:
    seen = hazard(place(1), "socket", object=ObjectKind.CONTEXT)
    assert consequence_of(seen, Assumptions(platform=platform, pyzmq=pyzmq)) is consequence


def test_circumstances_change_what_happens() -> None:
    unused = hazard(
        place(1), "socket", object=ObjectKind.CONTEXT, circumstances=frozenset({Circumstance.UNUSED_BEFORE_FORK})
    )
    assert consequence_of(unused, WITHOUT_DETECTION) is Consequence.UNFLUSHED
    term = hazard(place(1), "term", object=ObjectKind.CONTEXT, circumstances=frozenset({Circumstance.UNFLUSHED}))
    assert consequence_of(term, NEWEST) is Consequence.UNFLUSHED
    pickled = handover(place(1), circumstances=frozenset({Circumstance.UNPICKLABLE}))
    assert consequence_of(pickled, NEWEST) is Consequence.UNPICKLABLE
    assert consequence_of(handover(place(1)), NEWEST) is Consequence.NONE
    assert consequence_of(birth_at_import(place(1)), NEWEST) is Consequence.NONE


def test_the_worst_is_known_for_every_pair() -> None:
    assert worst([]) is Consequence.NONE
    assert worst([Consequence.LEAKS, Consequence.SPINS, Consequence.LOST]) is Consequence.SPINS
    for one, other in product(Consequence, repeat=2):
        assert worst([one, other]) is worst([other, one])
