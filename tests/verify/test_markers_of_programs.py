"""Markers in source files against what runs have shown."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from made_findings import PROGRAMS

from zmqforklint.verify import Program, compare, expected_codes, observe, observed_codes, select_programs
from zmqforklint.verify.source_text import SourceText
from zmqforklint.witness import Limits, Record

ENDLESS = ("daemon.py", "fork_bomb.py")


def observed(path: Path) -> tuple[Program, Record]:
    (program,) = select_programs([path])
    return program, observe(program, Limits())


@pytest.mark.parametrize(
    "name", [*(path.name for path in sorted(PROGRAMS.glob("*.py")) if path.name not in ENDLESS), "import_birth"]
)
def test_the_programs_of_the_witness_show_what_they_are_marked_with(name):
    program, record = observed(PROGRAMS / name)
    text = SourceText()
    comparison = compare(expected_codes(program, text), record, text)
    assert comparison.equal, comparison


def test_differences_are_told(tmp_path):
    path = tmp_path / "send_lost.py"
    source = (PROGRAMS / "send_lost.py").read_text()
    path.write_text(
        source.replace("  # expect: ZMQ202", "").replace("    os.wait()", "    os.wait()  # expect: ZMQ203")
    )
    program, record = observed(path)
    text = SourceText()
    comparison = compare(expected_codes(program, text), record, text)
    assert comparison.unmarked == ((str(path), 14, "ZMQ202"),)
    assert comparison.unseen == ((str(path), 17, "ZMQ203"),)
    assert not comparison.equal
    assert {place[1:] for place in observed_codes(record, text)} == {(13, "ZMQ402"), (14, "ZMQ202"), (15, "ZMQ202")}


@pytest.mark.parametrize(("count", "equal"), [(1, True), (2, True), (3, False)])
def test_a_code_given_twice_means_two_objects(count, equal, tmp_path):
    path = tmp_path / "deletes.py"
    path.write_text(
        "import os, zmq\n"
        "context = zmq.Context()  # expect: ZMQ101\n"
        "pub = context.socket(zmq.PUB)  # expect: ZMQ102\n"
        "if os.fork() == 0:\n"
        f"    del context, pub  # expect: {' '.join(['ZMQ203'] * count)}\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    program, record = observed(path)
    text = SourceText()
    assert compare(expected_codes(program, text), record, text).equal is equal


def test_markers_are_read_from_comments_alone(tmp_path):
    path = tmp_path / "main.py"
    path.write_text(
        "a = '# expect: ZMQ101'\n"
        "b = 1  # expect: ZMQ202, ZMQ202 ZMQ203\n"
        "c = 2  # expect: ZMQ902\n"
        "d = 3  #expect: ZMQ301\n"
    )
    nested = tmp_path / "other" / "main.py"
    nested.parent.mkdir()
    nested.write_text("e = 4  # expect: ZMQ101\n")
    library = tmp_path / "library" / "part.py"
    library.parent.mkdir()
    library.write_text("f = 5  # expect: ZMQ102\n")
    program = next(each for each in select_programs([tmp_path]) if each.path == str(path))
    assert expected_codes(program, SourceText()) == Counter(
        {
            (str(path), 2, "ZMQ202"): 2,
            (str(path), 2, "ZMQ203"): 1,
            (str(path), 4, "ZMQ301"): 1,
            (str(library), 1, "ZMQ102"): 1,
        }
    )
