"""Programs that run beside each other under one witness show what each shows alone."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fuzz.judging import disagreements, findings_of
from fuzz.running import Ran, run_all
from zmqforklint.verify import observe, select_programs
from zmqforklint.verify.sightings import sightings
from zmqforklint.verify.source_text import SourceText
from zmqforklint.witness import Limits, Record

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the witness reads /proc"),
]

PROGRAMS = {
    "sends": """
        sock.send(b"x")
        """,
    "spins": """
        sock.poll(0)
        sock.send(b"x")
        """,
    "safe": """
        zmq.Context().socket(zmq.PUB).send(b"x")
        """,
    "spawns": """
        import multiprocessing
        multiprocessing.get_context("spawn").Process(target=print).start()
        sock.send(b"x")
        """,
    "fails": """
        raise ValueError
        """,
}
START = """
import os
import zmq

if __name__ == "__main__":
    sock = zmq.Context().socket(zmq.PUB)
    if os.fork() == 0:
"""
END = """
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("programs")
    for name, body in PROGRAMS.items():
        folder.joinpath(name).mkdir()
        folder.joinpath(name, "main.py").write_text(f"{START}{body}{END}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def ran(folder: Path) -> dict[str, Ran]:
    return run_all(folder)


def seen(record: Record) -> set[object]:
    return {(each.code, each.sites, each.births, each.excused) for each in sightings(record, SourceText())}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_shows_what_it_shows_alone(name: str, folder: Path, ran: dict[str, Ran]) -> None:
    (program,) = select_programs([folder / name])
    alone = observe(program, Limits(seconds=20))
    assert seen(ran[name].record) == seen(alone)
    assert ran[name].record.notes == alone.notes


def test_only_what_ended_well_and_everywhere_is_whole(ran: dict[str, Ran]) -> None:
    assert {name for name, each in ran.items() if each.is_whole} == {"sends", "safe", "spawns"}


def test_findings_and_runs_that_agree(folder: Path, ran: dict[str, Ran]) -> None:
    for name, each in ran.items():
        assert disagreements(findings_of(folder / name), each) == []


def test_what_no_finding_covers_is_missed(ran: dict[str, Ran]) -> None:
    found = disagreements([], ran["sends"])
    assert [(each.kind, each.code) for each in found] == [("missed", "ZMQ202")]


def test_a_certain_finding_that_a_whole_run_does_not_show_is_unproven(folder: Path, ran: dict[str, Ran]) -> None:
    found = disagreements(findings_of(folder / "sends"), ran["safe"])
    assert [(each.kind, each.code) for each in found] == [("unproven", "ZMQ202")]


def test_what_is_found_in_a_module_that_the_program_never_imports_is_not_unproven(
    folder: Path, ran: dict[str, Ran]
) -> None:
    found = [replace(each, program=None) for each in findings_of(folder / "sends")]
    assert found
    assert disagreements(found, ran["safe"]) == []
