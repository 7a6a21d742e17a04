"""Findings and runs, side by side."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

import pytest
from made_findings import PROGRAMS, finding

from zmqforklint.sources import absolute, shown
from zmqforklint.verify import Program, observe, verify_program
from zmqforklint.vocabulary import ObjectKind, VerdictKind
from zmqforklint.witness import Limits, Record

TWO = shown(absolute(str(PROGRAMS / "two_hazards.py")))


@lru_cache
def observed(name: str) -> Record:
    path = PROGRAMS / name
    return observe(a_program(path), Limits())


def a_program(path: Path) -> Program:
    return Program(shown(str(path)), (sys.executable, str(path)), path.parent, (path.parent,))


def kinds(*findings, record: Record) -> list[str]:
    return [verdict.kind.value for verdict in verify_program(findings, record).verdicts]


def test_touches_are_confirmed_past_those_that_spin():
    findings = [
        finding("ZMQ202", TWO, 7, birth=18),
        finding("ZMQ202", TWO, 9, birth=20, sites=(12,)),
        finding("ZMQ201", TWO, 10, birth=17, object_kind=ObjectKind.CONTEXT),
    ]
    judged = verify_program(findings, observed("two_hazards.py"))
    assert [(v.kind, v.outcome) for v in judged.verdicts] == [
        (VerdictKind.CONFIRMED, "spins"),
        (VerdictKind.CONFIRMED, "spins"),  # at line 12; the send at line 9 returned
        (VerdictKind.CONFIRMED, "returned"),
    ]
    assert judged.missed == ()


def test_what_no_finding_covers_is_missed_once_for_each_cause():
    judged = verify_program([finding("ZMQ202", TWO, 7, birth=18)], observed("two_hazards.py"))
    missed = [(sighting.code, sighting.sites[0].line, sighting.operation) for sighting in judged.missed]
    assert missed == [("ZMQ202", 9, "send_json"), ("ZMQ201", 10, "socket")]


@pytest.mark.parametrize(
    ("code", "line", "birth"),
    [("ZMQ202", 7, 20), ("ZMQ201", 7, 18), ("ZMQ202", 11, 20), ("ZMQ301", 22, None), ("ZMQ102", 18, 18)],
)
def test_the_code_the_line_and_the_birth_must_all_fit(code, line, birth):
    assert kinds(finding(code, TWO, line, birth=birth), record=observed("two_hazards.py")) == ["unreached"]


def test_findings_about_files_have_no_verdict():
    findings = [finding("ZMQ901", TWO, 1), finding("ZMQ902", TWO, 1)]
    assert verify_program(findings, observed("two_hazards.py")).verdicts == ()


OWN = """
import os, zmq
def child(pub):
    pub.send(b"")
pub = zmq.Context().socket(zmq.PUB)
if os.fork() == 0:
    child(zmq.Context().socket(zmq.PUB))
    os._exit(0)
os.wait()
"""


def test_a_line_that_ran_on_the_childs_own_object_contradicts(tmp_path):
    path = tmp_path / "own.py"
    path.write_text(OWN)
    record = observe(a_program(path), Limits())
    assert kinds(finding("ZMQ202", str(path), 4, birth=5, fork=6), record=record) == ["contradicted"]
    assert kinds(finding("ZMQ202", str(path), 4, birth=5, fork=9), record=record) == ["unreached"]
    assert kinds(finding("ZMQ203", str(path), 4, birth=5, fork=6), record=record) == ["unreached"]


def test_an_argument_and_the_touches_that_exist_through_it():
    path = shown(absolute(str(PROGRAMS / "pool_initializer.py")))
    record = observed("pool_initializer.py")
    judged = verify_program([finding("ZMQ301", path, 23, birth=18)], record)
    assert [(v.kind, v.outcome) for v in judged.verdicts] == [(VerdictKind.CONFIRMED, "inherited by a forked process")]
    assert judged.missed == ()
    assert [sighting.code for sighting in verify_program([], record).missed] == ["ZMQ301"]


def test_births_at_import_are_confirmed_at_the_line_of_the_module_body():
    net = shown(absolute(str(PROGRAMS / "import_birth" / "net.py")))
    findings = [
        finding("ZMQ101", net, 14, birth=6, object_kind=ObjectKind.CONTEXT),
        finding("ZMQ102", net, 14, birth=7),
        finding("ZMQ102", net, 15, birth=15),
    ]
    record = observed("import_birth/main.py")
    assert kinds(*findings, record=record) == ["confirmed"] * 3
    assert verify_program(findings, record).missed == ()


@pytest.mark.parametrize("program", ["pid_guard.py", "after_fork_hook.py", "spawn_clean.py"])
def test_safe_programs_miss_nothing(program):
    assert verify_program([], observed(program)).missed == ()


def test_releases_on_the_way_out_and_by_rebinding_are_not_missed():
    missed = verify_program([], observed("close_in_child.py")).missed
    assert [(sighting.operation, sighting.sites[0].line) for sighting in missed] == [("close", 13), ("del", 14)]


def test_generations_that_leak_descriptors_are_seen(tmp_path):
    path = tmp_path / "generations.py"
    path.write_text(
        "import os, zmq\n"
        "for generation in range(4):\n"
        "    context = zmq.Context()\n"
        "    pub = context.socket(zmq.PUB)\n"
        "    child = os.fork()\n"
        "    if child:\n"
        "        os.waitpid(child, 0)\n"
        "        os._exit(0)\n"
    )
    record = observe(a_program(path), Limits())
    findings = [finding("ZMQ401", str(path), 5), finding("ZMQ402", str(path), 5), finding("ZMQ401", str(path), 7)]
    assert kinds(*findings, record=record) == ["confirmed", "confirmed", "unreached"]


def test_a_class_body_is_part_of_the_modules(tmp_path):
    path = tmp_path / "body.py"
    path.write_text("import zmq\nclass Bus:\n    flag = True\n    context = zmq.Context()\n")
    record = observe(a_program(path), Limits())
    assert kinds(finding("ZMQ101", str(path), 4, birth=4, object_kind=ObjectKind.CONTEXT), record=record) == [
        "confirmed"
    ]
    assert [sighting.sites[0].line for sighting in verify_program([], record).missed] == [4]


def test_what_a_forked_child_makes_in_the_main_modules_body_is_no_birth_at_import(tmp_path):
    path = tmp_path / "branch.py"
    path.write_text("import os, zmq\nif os.fork() == 0:\n    context = zmq.Context()\n    os._exit(0)\nos.wait()\n")
    assert verify_program([], observe(a_program(path), Limits())).missed == ()


def outcomes(tmp_path, text: str) -> list[tuple[str, int, str]]:
    program = tmp_path / "main.py"
    program.write_text(text)
    missed = verify_program([], observe(a_program(program), Limits())).missed
    return [(sighting.code, sighting.sites[0].line, sighting.outcome) for sighting in missed]


HANDS_OVER = """
import multiprocessing, os, zmq
def main():
    push = zmq.Context().socket(zmq.PUSH)
    process = multiprocessing.get_context("fork").Process(target=id, args=(push,))
    {start}
    if os.fork() == 0:
        os._exit(0)
    os.wait()
if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("start", ["process.start()", "pass"])
def test_an_argument_counts_as_handed_over_when_its_process_has_begun(start, tmp_path):
    seen = outcomes(tmp_path, HANDS_OVER.format(start=start))
    assert seen == ([("ZMQ301", 5, "inherited by a forked process")] if start != "pass" else [])


PARENT_DIES = """
import os, signal, zmq
def main():
    pub = zmq.Context().socket(zmq.PUB)
    if os.fork() == 0:
        pub.send(b"")
        pub.close()
        os.kill(os.getppid(), signal.SIGABRT)
        os._exit(0)
    signal.pause()
if __name__ == "__main__":
    main()
"""


def test_the_death_of_the_parent_is_told_of_uses_but_not_of_releases(tmp_path):
    assert outcomes(tmp_path, PARENT_DIES) == [
        ("ZMQ202", 6, "returned; the parent died of SIGABRT"),
        ("ZMQ203", 7, "returned"),
    ]
