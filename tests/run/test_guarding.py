"""``run --guard`` refuses what ``run`` only records."""

from __future__ import annotations

import pytest
from commands import PYTHON, SHARED, finished, report, under_run

TELLS = (
    SHARED
    + "if os.fork() == 0:\n    try:\n        pub.send(b'')\n"
    + "    except RuntimeError as error:\n        print(type(error).__name__, error.operation, flush=True)\n"
    + "        os._exit(3)\n    os._exit(0)\n"
    + "os._exit(os.waitstatus_to_exitcode(os.wait()[1]))\n"
)
"""A program that says what was raised in its child, and ends as the child does; the touch is at 7:9."""


@pytest.fixture
def tells(tmp_path):
    (tmp_path / "main.py").write_text(TELLS)
    return [PYTHON, "main.py"]


def test_the_touch_raises_in_the_child_and_is_told(tells, tmp_path):
    ran = finished(under_run(tells, "--guard"), tmp_path)
    assert (ran.stdout, ran.returncode) == ("InheritedObjectError send\n", 3)
    assert "hazard[ZMQ202 inherited-socket]: process " in ran.stderr
    assert "raised InheritedObjectError\n" in ran.stderr
    assert "main.py:7:9 in <module>  pub.send(b'')" in ran.stderr
    assert "without the guard: the message is lost without an error" in ran.stderr


def test_the_json_has_the_refusal_as_its_outcome(tells, tmp_path):
    (hazard,) = report(tells, tmp_path, "--guard")["hazards"]
    assert (hazard["code"], hazard["outcomes"]) == ("ZMQ202", ["raised InheritedObjectError"])


def test_a_refused_touch_is_a_hazard_for_the_exit_status(tells, tmp_path):
    assert finished(under_run(tells, "--guard", "--error-exitcode=9"), tmp_path).returncode == 9


def test_without_the_option_nothing_is_raised(tells, tmp_path):
    ran = finished(under_run(tells), tmp_path)
    assert (ran.stdout, ran.returncode) == ("", 0)
    assert "returned" in ran.stderr


def test_a_command_without_hazards_runs_as_ever(tmp_path):
    (tmp_path / "main.py").write_text(TELLS.replace("pub.send", "zmq.Context().socket(zmq.PUB).send"))
    ran = finished(under_run([PYTHON, "main.py"], "--guard", "-q"), tmp_path)
    assert (ran.stdout, ran.stderr, ran.returncode) == ("", "", 0)
