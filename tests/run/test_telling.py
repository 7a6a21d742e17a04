"""From a record to hazards, fates and text."""

from __future__ import annotations

import json

import pytest
from made_records import CHILD, PARENT, frame, process, record, touch

from zmqforklint.run.document import result_as_json
from zmqforklint.run.fates import EndKind, fates
from zmqforklint.run.result import result_of
from zmqforklint.run.text import result_as_text
from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import Consequence
from zmqforklint.witness import Ended, Record


def result(made: Record):
    return result_of(("python", "main.py"), made, SourceText())


def text(made: Record, width: int = 100) -> str:
    return result_as_text(result(made), SourceText(), colour=False, width=width)


def test_touches_of_the_same_kind_are_one_hazard():
    (hazard,) = result(record(touch(), touch(outcome="raised ZMQError"), touch())).hazards
    assert (hazard.count, hazard.outcomes, hazard.pids) == (3, ("returned", "raised ZMQError"), (11,))
    assert (hazard.owner, hazard.consequence) == (10, Consequence.LOST)


def test_what_was_counted_goes_before_what_is_known():
    counted = touch("recv", consequence=Consequence.DUPLICATED)
    (hazard,) = result(record(touch("recv"), counted, touch("recv"))).hazards
    assert (hazard.count, hazard.consequence, hazard.counted) == (3, Consequence.DUPLICATED, True)
    (known,) = result(record(touch("recv"))).hazards
    assert (known.consequence, known.counted) == (Consequence.SPINS, False)
    assert "  counted   " in text(record(counted))
    assert "  known     " in text(record(touch("recv")))


def test_what_the_guard_refused_did_not_happen():
    refused = touch(outcome="raised InheritedObjectError")
    assert "known     without the guard: the message is lost" in text(record(refused))
    assert "without the guard" not in text(record(refused, touch()))


def test_other_operations_and_other_places_are_others():
    made = record(touch(), touch("poll"), touch(stack=(frame("/p/main.py", 10),)))
    assert len(result(made).hazards) == 3


def test_the_child_begins_beyond_the_calls_that_it_shares_with_its_parent():
    stack = (frame("/p/jobs.py", 3, "render"), frame("/p/jobs.py", 9, "work"), frame("/p/main.py", 8))
    (hazard,) = result(record(touch(stack=stack))).hazards
    assert [each.function for each in hazard.stack] == ["render", "work"]


def test_a_use_by_libraries_alone_counts_and_their_releases_do_not():
    (hazard,) = result(record(touch(stack=()), touch("close", stack=()))).hazards
    assert (hazard.operation, hazard.stack) == ("send", ())
    assert "touched   in libraries alone" in text(record(touch(stack=())))


def test_the_pyzmq_that_decides_is_that_of_the_process_or_of_the_one_that_it_was_forked_from():
    old = record(touch())
    old.processes[PARENT] = process(PARENT, pyzmq="22.0.3")  # a wheel whose libzmq detects no fork
    assert result(old).hazards[0].consequence is Consequence.PARENT_ABORTS


@pytest.mark.parametrize(
    ("fields", "end", "value"),
    [
        ({"status": 3 << 8}, EndKind.EXIT, 3),
        ({"status": 9}, EndKind.SIGNAL, "SIGKILL"),
        ({"status": 9, "killed": True}, EndKind.KILLED, None),
        ({"status": None, "left": True}, EndKind.RUNNING, None),
        ({"status": None}, EndKind.UNKNOWN, None),
    ],
)
def test_fates(fields, end, value):
    fate = next(each for each in fates(record(**fields)) if each.process.token == CHILD)
    assert (fate.end, fate.value) == (end, value)
    assert fate.is_orderly is (end is EndKind.UNKNOWN)


def test_a_touch_that_never_came_back_is_part_of_the_fate():
    made = record(touch("recv", stuck=True, outcome="spins"), status=9, killed=True)
    assert "11       spun in `recv` at /p/main.py:9:1, killed at the time limit; forked by 10" in text(made)


def test_a_clean_run_is_one_line():
    assert text(record()) == "zmqforklint: no hazard seen\n"
    assert text(Record(Ended("exit", 0))) == "zmqforklint: no hazard seen; no recorded process imported zmq\n"


def test_untrusted_text_is_shown_escaped():
    evil = "a\x1b[31m\n\u202eb"
    made = record(touch(evil, stack=(frame(f"/p/{evil}.py", 1, evil),), outcome=evil), birth=f"/p/{evil}", command=evil)
    shown = text(made)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert json.loads(result_as_json(result(made), SourceText()))["hazards"][0]["operation"] == evil


@pytest.mark.parametrize("width", [20, 60])
def test_processes_are_cut_to_the_width(width):
    made = record(touch(), command="x" * 300)
    lines = text(made, width).split("processes\n")[1].splitlines()
    assert all(len(line) <= width for line in lines[:2])
