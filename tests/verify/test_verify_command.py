"""The whole command: its report, its exit status, its messages."""

from __future__ import annotations

import io
import json
import re
import sys
from html import unescape
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from made_findings import PROGRAMS, finding, report_of

from zmqforklint.policy.configuration import Configuration, VerifyConfiguration
from zmqforklint.sources import absolute, shown
from zmqforklint.verify import VerifyFormat, VerifyOptions, run_verify
from zmqforklint.verify import command as command_module
from zmqforklint.witness import Ended, Record

CONFIGURED = Configuration(Path(), verify=VerifyConfiguration(time_limit=3))
SEND = shown(absolute(str(PROGRAMS / "send_lost.py")))
LOST = finding("ZMQ202", SEND, 14, birth=9, program=SEND)


class Outcome:
    def __init__(self, paths, findings=(), **options) -> None:
        output, errors, page = io.StringIO(), io.StringIO(), io.StringIO()
        chosen = VerifyOptions(output=output, errors=errors, page=page, jobs=2, **options)
        self.status = run_verify(paths, chosen, lambda _: report_of(findings))
        self.output = output.getvalue()
        self.errors = errors.getvalue()
        self.page = page.getvalue()


def test_a_confirmed_finding_in_json():
    outcome = Outcome([PROGRAMS / "send_lost.py"], [LOST], output_format=VerifyFormat.JSON)
    report = json.loads(outcome.output)
    jsonschema.validate(report, json.loads(files("zmqforklint.report").joinpath("verify.schema.json").read_text()))
    (program,) = report["programs"]
    assert program["ended"] == {"kind": "exit", "value": 0}
    assert program["notes"] == []
    assert program["verdicts"] == [
        {
            "code": "ZMQ202",
            "path": SEND,
            "line": 14,
            "column": 1,
            "fingerprint": "0123456789abcdef0123",
            "verdict": "confirmed",
            "outcome": "returned",
            "consequence": "lost",
        }
    ]
    assert report["summary"] == {"programs": 1, "confirmed": 1, "contradicted": 0, "unreached": 0, "missed": 0}
    assert outcome.status == 1


def test_the_page_shows_what_the_run_showed():
    page = Outcome([PROGRAMS / "send_lost.py"], [LOST]).page
    assert "process 1.1 calls send on S2, inherited from 1, returned, at" in page
    assert f'<span class="verdict confirmed">confirmed</span></td><td role="cell">{LOST.code}' in page
    assert (PROGRAMS / "send_lost.py").read_text().splitlines()[13].strip() in re.sub("<[^>]*>", "", unescape(page))


def test_no_page_is_made_of_runs_that_were_not():
    assert Outcome([PROGRAMS / "send_lost.py"], dry_run=True).page == ""
    assert Outcome([PROGRAMS / "no such program.py"]).page == ""


def test_a_python_that_could_not_be_entered_is_named_in_both_reports(tmp_path):
    program = tmp_path / "main.py"
    program.write_text("import subprocess, sys, zmq\nsubprocess.run([sys.executable, '-I', '-c', 'pass'])\n")
    (note,) = json.loads(Outcome([program], output_format=VerifyFormat.JSON).output)["programs"][0]["notes"]
    assert note.endswith("-I -c pass")
    assert "  note: process " in Outcome([program]).output


def test_a_missed_hazard_in_json_and_as_text():
    report = json.loads(Outcome([PROGRAMS / "recv_spins.py"], output_format=VerifyFormat.JSON).output)
    jsonschema.validate(report, json.loads(files("zmqforklint.report").joinpath("verify.schema.json").read_text()))
    assert report["programs"][0]["missed"] == [
        {"path": SEND.replace("send_lost", "recv_spins"), "line": 10, "object": "socket", "touch": "recv"}
        | {"outcome": "spins"}
    ]
    outcome = Outcome([PROGRAMS / "recv_spins.py"])
    assert "  missed       ZMQ202  " in outcome.output
    assert outcome.output.endswith("1 program: 0 confirmed, 0 contradicted, 0 unreached, 1 missed\n")
    assert outcome.status == 1


def test_the_full_text_shows_each_verdict_beside_its_finding_and_the_table_below():
    full = Outcome([PROGRAMS / "send_lost.py"], [LOST]).output
    concise = Outcome([PROGRAMS / "send_lost.py"], [LOST], output_format=VerifyFormat.CONCISE).output
    finding_text, _, table = full.partition("Found 1 finding")
    assert f"= verdict: confirmed, returned ({SEND})\n" in finding_text
    assert table.endswith(concise)
    assert "help" not in concise


def test_what_is_seen_goes_before_what_is_known():
    path = SEND.replace("send_lost", "recv_spins")
    report = json.loads(
        Outcome([PROGRAMS / "recv_spins.py"], [finding("ZMQ202", path, 10)], output_format=VerifyFormat.JSON).output
    )
    assert report["programs"][0]["verdicts"][0]["consequence"] == "spins"


def test_a_clean_program():
    outcome = Outcome([PROGRAMS / "spawn_clean.py"])
    assert outcome.status == 0
    assert outcome.errors.count("running") == 1


@pytest.mark.parametrize(("name", "status"), [("send_lost.py", 0), ("spawn_clean.py", 0), ("wrong.py", 1)])
def test_markers_decide_the_status_when_they_are_asked_for(name, status, tmp_path):
    path = PROGRAMS / name
    if name == "wrong.py":
        path = tmp_path / name
        path.write_text("x = 1  # expect: ZMQ202\n")
    outcome = Outcome([path], expect_markers=True)
    assert outcome.status == status
    assert ("not seen" in outcome.output) is bool(status)


def test_a_dry_run_runs_nothing(tmp_path):
    path = tmp_path / "main.py"
    path.write_text("open('ran', 'w')\n")
    outcome = Outcome([tmp_path], dry_run=True)
    assert (outcome.status, outcome.output) == (0, "")
    assert str(path) in outcome.errors
    assert not (tmp_path / "ran").exists()


MEETS = """
import pathlib, time
folder = pathlib.Path(__file__).parent
folder.joinpath("here").touch()
while len(list(folder.parent.glob("*/here"))) < 2:
    time.sleep(0.01)
"""


def test_programs_run_side_by_side(tmp_path):
    """Each waits for the other."""
    for name in ("one", "other"):
        tmp_path.joinpath(name).mkdir()
        tmp_path.joinpath(name, "main.py").write_text(MEETS)
    outcome = Outcome([tmp_path], output_format=VerifyFormat.JSON, seconds=20)
    ended = [program["ended"] for program in json.loads(outcome.output)["programs"]]
    assert ended == [{"kind": "exit", "value": 0}] * 2


def test_no_program_and_one_that_cannot_start(tmp_path):
    assert Outcome([tmp_path]).status == 2
    (tmp_path / "main.py").touch()
    outcome = Outcome([tmp_path], python="/no/such/python")
    assert outcome.status == 2
    assert "/no/such/python" in outcome.errors
    assert outcome.output.endswith("0 programs: 0 confirmed, 0 contradicted, 0 unreached, 0 missed\n")


def test_a_command_of_the_users_own():
    command = ("sh", "-c", f"exec {sys.executable} {PROGRAMS / 'send_lost.py'}")
    outcome = Outcome([PROGRAMS], [LOST], command=command)
    assert outcome.errors.startswith("zmqforklint: running sh -c")
    assert "confirmed    ZMQ202" in outcome.output
    assert outcome.status == 1


def test_a_command_may_be_a_pipeline_of_programs_and_each_is_judged():
    lost = finding("ZMQ202", SEND, 14, birth=9)
    other = finding("ZMQ202", SEND.replace("send_lost", "recv_spins"), 10, birth=7)
    lines = f"exec 2>&1; {sys.executable} {PROGRAMS / 'send_lost.py'} | {sys.executable} {PROGRAMS / 'recv_spins.py'}"
    outcome = Outcome([PROGRAMS], [lost, other], command=("sh", "-c", lines))
    assert outcome.output.count("confirmed    ZMQ202") == 2
    assert outcome.output.endswith("1 program: 2 confirmed, 0 contradicted, 0 unreached, 0 missed\n")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, 5),
        ({"command": ("true",)}, 60),
        ({"command": ("true",), "configuration": CONFIGURED}, 3),
        ({"configuration": CONFIGURED, "seconds": 2}, 2),
    ],
)
def test_the_time_limit_is_the_one_that_was_typed_then_the_projects_then_a_usual_one(options, expected, monkeypatch):
    limits = []
    monkeypatch.setattr(
        command_module, "observe", lambda program, given: limits.append(given) or Record(Ended("exit", 0))
    )
    Outcome([PROGRAMS / "spawn_clean.py"], **options)
    assert [each.seconds for each in limits] == [expected]


def test_hostile_names_are_shown_and_run(tmp_path):
    path = tmp_path / "a\x1b[31m\n\u202eb.py"
    path.write_text("import os, zmq\npub = zmq.Context().socket(zmq.PUB)\nif os.fork() == 0:\n    pub.send(b'')\n")
    outcome = Outcome([path], seconds=10)
    assert "\x1b" not in outcome.output + outcome.errors
    assert "\u202e" not in outcome.output + outcome.errors
    assert outcome.output.count("missed ") == 2
    report = json.loads(Outcome([path], output_format=VerifyFormat.JSON).output)
    assert report["programs"][0]["path"] == str(path)


def test_the_last_words_of_a_program_that_came_to_nothing(tmp_path):
    path = tmp_path / "fails.py"
    path.write_text("raise SystemExit('no \\x1b[31mconfiguration')\n")
    outcome = Outcome([path])
    assert "exit 1" in outcome.output
    assert "  note: it did not import zmq\n  | no \u241b[31mconfiguration\n" in outcome.output
    assert outcome.status == 0
