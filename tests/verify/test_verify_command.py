"""The whole command: its report, its exit status, its messages."""

from __future__ import annotations

import io
import json
import re
import sys
from html import unescape
from importlib.resources import files

import jsonschema
import pytest
from made_findings import PROGRAMS, finding

from zmqforklint.sources import absolute, shown
from zmqforklint.verify import VerifyOptions, run_verify
from zmqforklint.witness import Limits

SEND = shown(absolute(str(PROGRAMS / "send_lost.py")))
LOST = finding("ZMQ202", SEND, 14, birth=9, program=SEND)


class Outcome:
    def __init__(self, paths, findings=(), **options) -> None:
        output, errors, page = io.StringIO(), io.StringIO(), io.StringIO()
        chosen = VerifyOptions(output=output, errors=errors, page=page, jobs=2, **options)
        self.status = run_verify(paths, chosen, lambda _: list(findings))
        self.output = output.getvalue()
        self.errors = errors.getvalue()
        self.page = page.getvalue()


def test_a_confirmed_finding_in_json():
    outcome = Outcome([PROGRAMS / "send_lost.py"], [LOST], as_json=True)
    report = json.loads(outcome.output)
    jsonschema.validate(report, json.loads(files("zmqforklint.report").joinpath("verify.schema.json").read_text()))
    (program,) = report["programs"]
    assert program["ended"] == {"kind": "exit", "value": 0}
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


def test_a_missed_hazard_in_json_and_as_text():
    report = json.loads(Outcome([PROGRAMS / "recv_spins.py"], as_json=True).output)
    jsonschema.validate(report, json.loads(files("zmqforklint.report").joinpath("verify.schema.json").read_text()))
    assert report["programs"][0]["missed"] == [
        {"path": SEND.replace("send_lost", "recv_spins"), "line": 10, "object": "socket", "touch": "recv"}
        | {"outcome": "spins"}
    ]
    outcome = Outcome([PROGRAMS / "recv_spins.py"])
    assert "  missed       ZMQ202  " in outcome.output
    assert outcome.output.endswith("1 program: 0 confirmed, 0 contradicted, 0 unreached, 1 missed\n")
    assert outcome.status == 1


def test_what_is_seen_goes_before_what_is_known():
    path = SEND.replace("send_lost", "recv_spins")
    report = json.loads(Outcome([PROGRAMS / "recv_spins.py"], [finding("ZMQ202", path, 10)], as_json=True).output)
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


def test_no_program_and_one_that_cannot_start(tmp_path):
    assert Outcome([tmp_path]).status == 2
    (tmp_path / "main.py").touch()
    outcome = Outcome([tmp_path], python="/no/such/python")
    assert outcome.status == 2
    assert "/no/such/python" in outcome.errors
    assert outcome.output.startswith("0 programs")


def test_a_command_of_the_users_own():
    command = ("sh", "-c", f"exec {sys.executable} {PROGRAMS / 'send_lost.py'}")
    outcome = Outcome([PROGRAMS], [LOST], command=command)
    assert outcome.errors.startswith("zmqforklint: running sh -c")
    assert "confirmed    ZMQ202" in outcome.output
    assert outcome.status == 1


def test_hostile_names_are_shown_and_run(tmp_path):
    path = tmp_path / "a\x1b[31m\n\u202eb.py"
    path.write_text("import os, zmq\npub = zmq.Context().socket(zmq.PUB)\nif os.fork() == 0:\n    pub.send(b'')\n")
    outcome = Outcome([path], limits=Limits(seconds=10))
    assert "\x1b" not in outcome.output + outcome.errors
    assert "\u202e" not in outcome.output + outcome.errors
    assert outcome.output.count("missed ") == 2
    report = json.loads(Outcome([path], as_json=True).output)
    assert report["programs"][0]["path"] == str(path)


def test_the_last_words_of_a_program_that_came_to_nothing(tmp_path):
    path = tmp_path / "fails.py"
    path.write_text("raise SystemExit('no \\x1b[31mconfiguration')\n")
    outcome = Outcome([path])
    assert "exit 1" in outcome.output
    assert "  note: it did not import zmq\n  | no \u241b[31mconfiguration\n" in outcome.output
    assert outcome.status == 0
