"""What the analyser says of programs by authors who never saw it, against what runs of them have shown."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from benchmarks.blind import ROUNDS, Difference, Program, analysed, programs, ran, rounds

KNOWN = {
    # Which of two classes a file of settings names is not known, nor that its method was called for the same object
    # that another field holds: the findings are only possible.
    "round19/p004": Difference(false=frozenset({("audit.py", 30), ("audit.py", 33), ("audit.py", 34)})),
    # Whether as many spans come together as fill a batch is not known: the finding is only possible.
    "round19/p014": Difference(false=frozenset({("tracing/exporter.py", 35)})),
    # Whether an address that a child is given is the one to which its parent has connected, is not known.
    "round31/p036": Difference(false=frozenset({("annuity/board.py", 19)})),
    # Which start method a variable of the environment names, if it is set, is not known: the finding is only possible.
    "round23/p030": Difference(false=frozenset({("gaugelet/transport.py", 31)})),
    # Which pid stands beside which socket in a pair is forgotten between tasks: the finding is only possible.
    "round24/p030": Difference(false=frozenset({("depot/proxy.py", 32)})),
    # A start method that stands in a file which only the command names, where the program's default is spawn.
    "round41/p011": Difference(missed=frozenset({("keyterms/reporter.py", 30)})),
    # A line that a run comes to as well, and that its truth does not tell.
    "round46/p007": Difference(other=frozenset({("camstream/encoder.py", 21)})),
    # What a field holds whose type is a union that a text in JSON tells apart.
    "round47/p011": Difference(missed=frozenset({("channels.py", 47)})),
    # Which of several lists of elements a region has is forgotten where they are visited: the finding is only possible.
    "round49/p030": Difference(false=frozenset({("interlocking/observers.py", 24)})),
    # Jobs that cloudpickle sends: what a program loads may be any of what it has pickled, which costs too much there.
    "round48/p010": Difference(missed=frozenset({("labfarm/hub.py", 35)})),
    "round49/p019": Difference(missed=frozenset({("taskfarm/telemetry.py", 24)})),
    # A port that is reserved in the parent might be 0, so that the child reserves another.
    "round40/p032": Difference(other=frozenset({("cluster/transport.py", 26)})),
    # Log calls that a run does not come to, beside others.
    "round12/p029": Difference(other=frozenset({("servo.py", 31)})),
    "round15/p011": Difference(other=frozenset({("replay/segment.py", 45)})),
}
"""Where the analyser is known to differ from the truth, and why; what is mended leaves this list."""

EVERY = {program.name: program for name in rounds() for program in programs(name)}
HAZARDOUS = [name for name, program in EVERY.items() if program.hazards]
SAFE = [name for name, program in EVERY.items() if not program.hazards]
CHOOSE = random.Random(8)
# Half of them hazardous: an empty truth is also what a run that went wrong would show.
SAMPLE = [*CHOOSE.sample(HAZARDOUS, 2), *CHOOSE.sample(SAFE, 2)]

by_fork = pytest.mark.skipif(
    not sys.platform.startswith("linux") or sys.version_info >= (3, 14),
    reason="the programs were run where multiprocessing forks by default",
)


def test_the_truth_covers_the_programs_and_names_lines_in_them() -> None:
    assert set(EVERY) == {path.parent.relative_to(ROUNDS).as_posix() for path in ROUNDS.glob("*/*/ENTRY")}
    places = [(each, *place) for each in EVERY.values() for place in each.hazards | each.unreached]
    assert [(each.name, path, line) for each, path, line in places if not _is_code(each, path, line)] == []


def test_what_is_unreached_is_no_hazard_and_has_a_reason() -> None:
    assert [name for name, program in EVERY.items() if program.hazards & program.unreached] == []
    truths = [json.loads((ROUNDS / name / "truth.json").read_text(encoding="utf-8")) for name in rounds()]
    reasons = [reason for truth in truths for told in truth.values() for *_, reason in told.get("unreached", ())]
    assert reasons
    assert all(reasons)


@pytest.mark.parametrize("name", EVERY)
def test_the_analyser_agrees_with_the_truth(name: str) -> None:
    assert analysed(EVERY[name]) == KNOWN.get(name, Difference())


def test_a_difference_from_the_truth_is_told() -> None:
    program = EVERY["round7/p002"]
    sent, polled, received = ("console/link.py", 38), ("console/link.py", 41), ("console/link.py", 42)
    assert (program.hazards, program.unreached) == ({sent, polled}, {received})
    nowhere = ("console/link.py", 1)
    assert analysed(replace(program, hazards=frozenset({polled, nowhere}))) == Difference(
        missed=frozenset({nowhere}), false=frozenset({sent})
    )
    assert analysed(replace(program, unreached=frozenset())) == Difference(other=frozenset({received}))


def test_each_process_tells_the_same_story() -> None:
    """Where any method of an object may be called, the order in which they are tried is not one of addresses."""
    folder = EVERY["round8/p009"].folder
    command = [sys.executable, "-m", "zmqforklint", "check", "--no-cache", "--exit-zero", "."]
    told = {subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout for _ in range(4)}
    assert len(told) == 1
    assert b"ZMQ202" in told.pop()


@pytest.mark.slow
@by_fork
@pytest.mark.parametrize("name", SAMPLE)
def test_a_run_shows_what_the_truth_holds(name: str) -> None:
    assert ran(EVERY[name]) == Difference()


@pytest.mark.slow
@by_fork
def test_a_run_that_differs_from_the_truth_is_told() -> None:
    hazards = EVERY[SAMPLE[0]].hazards
    nowhere = frozenset({("nowhere.py", 1)})
    assert ran(replace(EVERY[SAMPLE[0]], hazards=nowhere)) == Difference(missed=nowhere, false=hazards)


def _is_code(program: Program, path: str, line: int) -> bool:
    """Whether there is more than a comment in a line of a program."""
    lines = (program.folder / path).read_text(encoding="utf-8").splitlines()
    return line <= len(lines) and bool(lines[line - 1].partition("#")[0].strip())
