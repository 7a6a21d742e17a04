"""What ``run`` reports, and with which status it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from importlib.resources import files

import jsonschema
import pytest
from commands import LOSES, PYTHON, SECONDS, SHARED, finished, python, report, under_run

from zmqforklint import cli

SPINS = SHARED + "sub = context.socket(zmq.SUB)\nif os.fork() == 0:\n    sub.recv()\nos.wait()\n"
ORPHAN = (
    SHARED + "import time\nif os.fork() == 0:\n    time.sleep(1.5)\n    pub.send(b'')\n    os._exit(0)\nos._exit(7)\n"
)
"""A program that ends with 7 and leaves a child, which sends later."""


@pytest.fixture
def loses(tmp_path):
    (tmp_path / "main.py").write_text(LOSES)
    return [PYTHON, "main.py"]


@pytest.fixture
def orphan(tmp_path):
    (tmp_path / "main.py").write_text(ORPHAN)
    return [PYTHON, "main.py"]


def test_a_hazard_is_told_with_its_whole_story(loses, tmp_path):
    ran = finished(under_run(loses), tmp_path)
    assert ran.returncode == 0
    assert ran.stdout == ""
    assert "hazard[ZMQ202 inherited-socket]: process " in ran.stderr
    story = [line.split()[:1] + line.split()[-3:] for line in ran.stderr.splitlines() if "main.py:" in line][:3]
    assert [line[0] for line in story] == ["born", "forked", "touched"]
    assert "main.py:4:7 in <module>  pub = context.socket(zmq.PUB)" in ran.stderr
    assert "main.py:5:4 in <module>  if os.fork() == 0:" in ran.stderr
    assert "main.py:6:5 in <module>  pub.send(b'lost')" in ran.stderr
    assert "the message is lost without an error" in ran.stderr
    assert ran.stderr.endswith("zmqforklint: 1 hazard seen, in 1 process\n")


def test_the_json_is_as_its_schema_says(loses, tmp_path):
    document = report(loses, tmp_path)
    jsonschema.validate(document, json.loads(files("zmqforklint.report").joinpath("run.schema.json").read_text()))
    (hazard,) = document["hazards"]
    parent, child = document["processes"]
    assert document["ended"] == {"kind": "exit", "value": 0}
    assert (hazard["code"], hazard["operation"], hazard["outcomes"]) == ("ZMQ202", "send", ["returned"])
    assert (hazard["owner"], hazard["pids"]) == (parent["pid"], [child["pid"]])
    places = [hazard["births"][0][0], hazard["forks"][0]["stack"][0], hazard["entry"], hazard["touch"][0]]
    assert [(each["path"], each["line"]) for each in places] == [("main.py", line) for line in (4, 5, 6, 6)]
    assert child["fork"]["line"] == 5
    assert child["end"] == {"kind": "exit", "value": 0}


def test_the_calls_of_a_child_begin_where_it_was_forked(tmp_path):
    (tmp_path / "main.py").write_text(
        SHARED
        + "import multiprocessing\n"
        + "def entered():\n    touching()\n"
        + "def touching():\n    pub.send(b'')\n"
        + "def start():\n    child = multiprocessing.get_context('fork').Process(target=entered)\n    child.start()\n"
        + "    child.join()\n"
        + "start()\n"
    )
    (hazard,) = report([PYTHON, "main.py"], tmp_path)["hazards"]
    assert [frame["function"] for frame in hazard["touch"]] == ["touching", "entered"]
    assert hazard["entry"]["function"] == "entered"
    assert [frame["function"] for frame in hazard["forks"][0]["stack"]] == ["start", "<module>"]


def test_the_same_hazard_in_several_processes_is_one(tmp_path):
    (tmp_path / "main.py").write_text(
        SHARED
        + "for _ in range(3):\n    if os.fork() == 0:\n        pub.send(b'')\n        os._exit(0)\n    os.wait()\n"
    )
    (hazard,) = report([PYTHON, "main.py"], tmp_path)["hazards"]
    assert hazard["count"] == len(hazard["pids"]) == 3


def test_a_clean_program(tmp_path):
    (tmp_path / "main.py").write_text(LOSES.replace("    pub", "    zmq.Context().socket(zmq.PUB)"))
    assert report([PYTHON, "main.py"], tmp_path)["hazards"] == []
    assert finished(under_run([PYTHON, "main.py"], "--error-exitcode=9", "-q"), tmp_path).returncode == 0


@pytest.mark.parametrize("command", [["main.py"], ["-m", "main"], ["-c", LOSES]])
def test_the_touch_may_be_in_a_script_a_module_or_nowhere(command, loses, tmp_path):
    (hazard,) = report([PYTHON, *command], tmp_path)["hazards"]
    assert [frame["path"] for frame in hazard["touch"]] == ([] if command[0] == "-c" else ["main.py"])


def test_both_ends_of_a_pipe(loses, tmp_path):
    document = report(["sh", "-c", f"{PYTHON} main.py | {PYTHON} main.py"], tmp_path)
    (hazard,) = document["hazards"]
    assert len(set(hazard["pids"])) == 2
    assert sum(process["parent"] is None for process in document["processes"]) == 2


def test_sources_choose_whose_calls_are_told(loses, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (hazard,) = report(loses, tmp_path, "--source=elsewhere")["hazards"]
    assert hazard["touch"] == []
    (hazard,) = report(loses, tmp_path, "--source=elsewhere", "--source=main.py")["hazards"]
    assert hazard["touch"][0]["line"] == 6


def test_the_project_is_the_nearest_above(loses, tmp_path):
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "below").mkdir()
    (hazard,) = report([PYTHON, "../main.py"], tmp_path / "below")["hazards"]
    assert hazard["touch"][0]["path"].endswith("/main.py")


def test_what_could_not_be_entered_is_named(tmp_path):
    command = [PYTHON, "-I", "-c", "import time; time.sleep(0.5)"]
    (note,) = report(command, tmp_path)["notes"]
    assert "could not enter" in note
    assert "no recorded process imported zmq" in finished(under_run(command), tmp_path).stderr


# ---- statuses


@pytest.mark.parametrize(
    ("options", "command", "status"),
    [
        ([], ["no-such-command"], 127),
        ([], ["/etc/passwd"], 126),
        ([], [], 2),
        (["--output-format=json"], ["true"], 2),
        (["--source=nowhere"], ["true"], 2),
        (["--error-exitcode=300"], ["true"], 2),
        (["--time-limit=0"], ["true"], 2),
        (["--error-exitcode=9"], ["false"], 1),
    ],
)
def test_exit_statuses(options, command, status, tmp_path):
    ran = finished(under_run(command, *options), tmp_path)
    assert ran.returncode == status
    assert "Traceback" not in ran.stderr
    assert ran.stderr


def test_a_status_of_your_own_for_hazards_whatever_the_command_gave(tmp_path):
    (tmp_path / "main.py").write_text(LOSES + "os.kill(os.getpid(), 15)\n")
    assert finished(under_run([PYTHON, "main.py"], "--error-exitcode=9"), tmp_path).returncode == 9
    assert finished(under_run([PYTHON, "main.py"]), tmp_path).returncode == -signal.SIGTERM


def test_other_systems_are_told_in_one_line(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.platform", "win32")
    assert cli.run(["run", "--", "true"]) == 2
    assert capsys.readouterr().err == "zmqforklint: error: the witness needs fork and /proc, which win32 lacks\n"


def test_what_names_signals_of_linux_is_loaded_for_a_run_only(tmp_path):
    program = python("import sys, zmqforklint.cli.running, zmqforklint.verify; print(*sys.modules)")
    loaded = finished(program, tmp_path).stdout.split()
    assert "zmqforklint.witness.supervisor" in loaded
    assert "zmqforklint.witness.attaching" not in loaded


# ---- ends


def test_a_child_that_spins_is_told_at_the_time_limit(tmp_path):
    (tmp_path / "main.py").write_text(SPINS)
    command = [PYTHON, "main.py"]
    document = report(command, tmp_path, "--time-limit=1")
    assert document["hazards"][0]["outcomes"] == ["spins"]
    parent, child = document["processes"]
    assert parent["end"] == {"kind": "signal", "value": "SIGTERM"}
    assert (child["end"]["kind"], child["stuck"]) == ("killed", "spins")


def test_what_ignores_the_end_is_killed(tmp_path):
    program = python("import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)")
    started = time.monotonic()
    ran = finished(under_run(program, "--time-limit=0.5"), tmp_path)
    assert ran.returncode == -signal.SIGKILL
    assert "ended at the time limit" in ran.stderr
    assert time.monotonic() - started < 20


def test_what_is_left_behind_is_recorded(orphan, tmp_path):
    ran = finished(under_run(orphan), tmp_path)
    assert ran.returncode == 7
    assert "recording a process that it left" in ran.stderr
    assert "1 hazard seen" in ran.stderr


def test_what_is_left_behind_lives_on_without_wait(orphan, tmp_path):
    document = report(orphan, tmp_path, "--no-wait")
    assert document["hazards"] == []
    assert document["processes"][-1]["end"]["kind"] == "running"
    pid = document["processes"][-1]["pid"]
    os.kill(pid, signal.SIGKILL)  # raises if it does not live on


def test_a_signal_ends_the_waiting_and_nothing_else(tmp_path):
    (tmp_path / "main.py").write_text(ORPHAN.replace("1.5", "30"))
    process = subprocess.Popen(under_run([PYTHON, "main.py"]), cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None  # which the orphan holds too, so there is no end of it
    assert "recording a process that it left" in process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    assert process.wait(SECONDS) == 7
    (left,) = [line for line in iter(process.stderr.readline, "zmqforklint: no hazard seen\n") if "still" in line]
    assert "still running" in left
    os.kill(int(left.split()[0]), signal.SIGKILL)  # raises if it does not live on
    process.stderr.close()
