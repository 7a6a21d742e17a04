"""A run ends, whatever the program does, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from witnessed import PROGRAMS, told, witness

from zmqforklint.witness import CannotStart, Limits, WitnessUnavailable, run


def alive(mark: str) -> list[int]:
    """The processes that have ``mark`` on their command line, this one and its witnesses left out."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                if mark.encode() in entry.joinpath("cmdline").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found


def test_a_daemon_that_has_left_its_group_and_ignores_sigterm_is_ended():
    record = witness("daemon.py", "mark-of-the-daemon", limits=Limits(seconds=1))
    assert record.ended.value == 0
    assert len(record.processes) == 3
    assert alive("mark-of-the-daemon") == []


def test_too_many_processes_are_ended():
    record = witness("fork_bomb.py", "mark-of-the-bomb", limits=Limits(processes=20))
    assert (record.ended.kind, record.ended.value) == ("limit", "processes")
    assert alive("mark-of-the-bomb") == []


@pytest.mark.slow
def test_a_fork_bomb_of_five_hundred_is_ended(tmp_path):
    program = tmp_path / "bomb.py"
    program.write_text("import os, time\nfor _ in range(9):\n    os.fork()\ntime.sleep(60)\n")
    begin = time.monotonic()
    record = witness(program, "mark-of-the-big-bomb")
    assert record.ended.kind == "limit"
    assert time.monotonic() - begin < 50
    assert alive("mark-of-the-big-bomb") == []


def test_a_program_that_never_ends_is_ended_at_the_limit(tmp_path):
    program = tmp_path / "endless.py"
    program.write_text("import time\nwhile True:\n    time.sleep(0.05)\n")
    begin = time.monotonic()
    record = witness(program, limits=Limits(seconds=1))
    assert (record.ended.kind, record.ended.value) == ("limit", "time")
    assert 1 < time.monotonic() - begin < 30


def test_a_program_that_sleeps_is_not_taken_for_one_that_is_stuck(tmp_path):
    program = tmp_path / "sleeps.py"
    program.write_text(
        "import os, time, zmq\n"
        "pull = zmq.Context().socket(zmq.PULL)\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    pull.recv()\n"
        "time.sleep(1)\n"
        "os.kill(child, 9)\n"
        "os.wait()\n"
        "print('patient')\n"
    )
    record = witness(program)
    assert told(record.touches) == [("recv", 5, "spins")]
    assert (record.ended.value, record.output) == (0, "patient\n")


def test_memory_is_limited(tmp_path):
    program = tmp_path / "hungry.py"
    program.write_text("blocks = []\nwhile True:\n    blocks.append(bytearray(1 << 24))\n")
    record = witness(program, limits=Limits(memory=400 << 20))
    assert "MemoryError" in record.output
    assert record.ended.value == 1


@pytest.mark.slow
def test_memory_of_all_processes_together_is_limited_and_what_they_share_counts_once(tmp_path):
    program = tmp_path / "hungry.py"
    program.write_text(
        "import os, sys, time\n"
        "shared = b'x' * (60 << 20)\n"
        "for _ in range(4):\n"
        "    if os.fork() == 0:\n"
        "        own = b'x' * (60 << 20) if sys.argv[1] == 'own' else b''\n"
        "        time.sleep(0.5)\n"
        "        os._exit(0)\n"
        "[os.wait() for _ in range(4)]\n"
    )
    limits = Limits(memory=200 << 20)
    assert witness(program, "shared", limits=limits).ended.value == 0
    assert witness(program, "own", limits=limits).ended.value == "memory"


def test_a_process_that_stops_itself_is_ended(tmp_path):
    program = tmp_path / "stops.py"
    program.write_text(
        "import os, signal\n"
        "if os.fork() == 0:\n"
        "    os.setsid()\n"
        "    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "    os.kill(os.getpid(), signal.SIGSTOP)\n"
        "os.wait()\n"
    )
    record = witness(program, "mark-of-the-stopped")
    assert record.ended.kind == "stuck"
    assert len(record.processes) == 2
    assert alive("mark-of-the-stopped") == []


def test_descriptors_are_limited(tmp_path):
    program = tmp_path / "opens.py"
    program.write_text("files = []\nwhile True:\n    files.append(open('/dev/null'))\n")
    record = witness(program, limits=Limits(descriptors=64))
    assert "Too many open files" in record.output


def test_a_talkative_program_is_cut_short_and_its_last_words_kept(tmp_path):
    program = tmp_path / "talks.py"
    program.write_text("while True:\n    print('word ' * 100)\n")
    record = witness(program, limits=Limits(seconds=1))
    assert record.ended.value == "time"
    assert 0 < len(record.output) <= 16_384


def test_a_child_that_closes_every_descriptor_is_recorded(tmp_path):
    program = tmp_path / "closes.py"
    program.write_text(
        "import os, zmq\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "if os.fork() == 0:\n"
        "    os.closerange(0, 1024)\n"
        "    others = [os.open('/dev/null', os.O_WRONLY) for _ in range(300)]\n"
        "    pub.send(b'')\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    assert told(witness(program).touches) == [("send", 6, "returned")]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else or change its root")
@pytest.mark.parametrize("change", ["os.setuid(65534)", "os.chroot('/proc/self/fdinfo')"])
def test_a_child_that_changes_user_or_root_is_recorded_and_so_are_its_children(change, tmp_path):
    program = tmp_path / "changes.py"
    program.write_text(
        "import os, zmq\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "if os.fork() == 0:\n"
        f"    {change}\n"
        "    pub.send(b'')\n"
        "    if os.fork() == 0:\n"
        "        pub.send(b'')\n"
        "        os._exit(0)\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    record = witness(program)
    assert [line for _, line, _ in told(record.touches)] == [5, 7]
    assert len(record.processes) == 3


def test_events_survive_sigkill(tmp_path):
    program = tmp_path / "killed.py"
    program.write_text(
        "import os, zmq\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "if os.fork() == 0:\n"
        "    pub.send(b'')\n"
        "    os.kill(os.getpid(), 9)\n"
        "os.wait()\n"
    )
    record = witness(program)
    assert told(record.touches) == [("send", 4, "returned")]
    assert record.processes[record.touches[0].process].status == signal.SIGKILL


def test_a_full_disk_gives_one_message_and_the_program_runs_on(tmp_path):
    program = tmp_path / "full.py"
    program.write_text(
        "import resource, zmq\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "pairs = [zmq.Context.instance().socket(zmq.PAIR) for _ in range(3)]\n"
        "[pair.close() for pair in pairs]\n"
        "print('done')\n"
    )
    record = witness(program)
    assert record.ended.value == 0
    assert record.output.count("is not recorded") == 1
    assert "done" in record.output


SENDS_A_LOT = """
import os, zmq
pub = zmq.Context().socket(zmq.PUB)
if os.fork() == 0:
    for _ in range(1000):
        pub.send(b"")
    os._exit(0)
os.wait()
print("done")
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_fills_up_keeps_what_was_written_and_the_program_runs_on(tmp_path, monkeypatch):
    program, disk = tmp_path / "sends.py", tmp_path / "disk"
    program.write_text(SENDS_A_LOT)
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this system lets nobody mount a disk")
    try:
        monkeypatch.setattr(tempfile, "tempdir", str(disk))
        record = witness(program, limits=Limits(seconds=20))
    finally:
        subprocess.run(["umount", disk], check=True)
    assert record.ended.value == 0
    assert record.output.count("is not recorded: ") == 1
    assert record.output.endswith("done\n")
    assert 10 < len(record.touches) < 1000
    assert {touch.operation for touch in record.touches} == {"send"}


def test_children_killed_in_the_midst_of_writing_leave_a_record_that_can_be_read(tmp_path):
    program = tmp_path / "killed.py"
    program.write_text(
        "import os, time, zmq\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "begun, begin = os.pipe()\n"
        "for number in range(20):\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        os.write(begin, b'1')\n"
        "        while True:\n"
        "            pub.send(b'')\n"
        "    os.read(begun, 1)\n"
        "    time.sleep(0.001 * number)\n"
        "    os.kill(child, 9)\n"
        "    os.wait()\n"
    )
    record = witness(program, limits=Limits(seconds=60))
    assert (record.ended.value, record.notes, len(record.processes)) == (0, (), 21)
    assert {touch[:2] for touch in told(record.touches)} == {("send", 9)}


def test_what_happens_while_the_interpreter_shuts_down_is_recorded(tmp_path):
    program = tmp_path / "leaves.py"
    program.write_text(
        "import os, sys, zmq\n"
        "class Farewell:\n"
        "    def __del__(self):\n"
        "        self.pub.send(b'')\n"
        "farewell = Farewell()\n"
        "farewell.pub = zmq.Context().socket(zmq.PUB)\n"
        "if os.fork() == 0:\n"
        "    sys.exit()\n"
        "os.wait()\n"
        "os._exit(0)\n"
    )
    record = witness(program, options=["-W", "ignore"])
    assert "is not recorded" not in record.output
    assert ("send", 4) in [touch[:2] for touch in told(record.touches)]


def test_the_spool_is_private(tmp_path):
    program = tmp_path / "looks.py"
    program.write_text(
        "import os, zmq\n"
        "zmq.Context()\n"
        "folder = os.environ['ZMQFORKLINT_SPOOL']\n"
        "paths = [folder, *(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith('.jsonl'))]\n"
        "print(*[oct(os.stat(path).st_mode)[-3:] for path in paths])\n"
    )
    assert witness(program).output == "700 600\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_python_of_another_user_that_cannot_write_is_named_and_runs_on(tmp_path):
    program = tmp_path / "changes.py"
    program.write_text(
        "import os, sys\n"
        "os.write(1, b'')\n"
        "if os.fork() == 0:\n"
        "    os.setuid(65534)\n"
        "    os.execv(sys.argv[1], ['python', '-c', 'print(\"done\")'])\n"
        "os.wait()\n"
    )
    python = next((each for each in ("/usr/bin/python3", sys.executable) if _may_all_read(each)), None)
    if python is None:
        pytest.skip("no Python of this machine may be run by everybody")
    record = witness(program, python)
    assert record.output.endswith("done\n")
    assert "is not recorded: " in record.output
    (note,) = record.notes
    assert "could not enter" in note


def _may_all_read(python: str) -> bool:
    return subprocess.run([python, "-c", "import json"], user=65534, check=False, capture_output=True).returncode == 0


def test_what_cannot_be_started_is_said():
    with pytest.raises(CannotStart, match="no-such-interpreter"):
        run(["no-such-interpreter"], cwd=PROGRAMS, analysed=[PROGRAMS], limits=Limits())


def test_the_run_ends_when_its_tool_is_killed(tmp_path):
    program = tmp_path / "endless.py"
    program.write_text("import time\nprint('on', flush=True)\ntime.sleep(60)\n")
    tool = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from zmqforklint.witness import Limits, run\n"
            "run(sys.argv[1:], cwd=Path.cwd(), analysed=[Path.cwd()], limits=Limits(seconds=60))",
            sys.executable,
            str(program),
            "mark-of-the-orphan",
        ]
    )
    try:
        assert _becomes_true(lambda: len(alive("mark-of-the-orphan")) >= 2)
    finally:
        tool.kill()
        tool.wait()
    assert _becomes_true(lambda: alive("mark-of-the-orphan") == [])


def test_a_program_that_kills_its_warden_does_not_outlive_the_run(tmp_path):
    program = tmp_path / "kills.py"
    program.write_text("import os, time\nos.fork()\nos.kill(os.getppid(), 9)\ntime.sleep(60)\n")
    with pytest.raises(WitnessUnavailable, match="-9"):
        witness(program, "mark-of-the-rebel")
    assert alive("mark-of-the-rebel") == []


def _becomes_true(condition) -> bool:
    deadline = time.monotonic() + 10
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_a_program_that_spoils_the_spool_harms_only_its_own_record(tmp_path):
    program = tmp_path / "spoils.py"
    program.write_text(
        "import os, shutil, time, zmq\n"
        "folder = os.environ['ZMQFORKLINT_SPOOL']\n"
        "os.mkfifo(os.path.join(folder, '1-a.jsonl'))\n"
        "os.symlink('/etc/passwd', os.path.join(folder, '2-a.jsonl'))\n"
        "os.mkdir(os.path.join(folder, '3-a.jsonl'))\n"
        "zmq.Context()\n"
        "time.sleep(0.2)\n"
    )
    record = witness(program)
    assert record.ended.value == 0
    assert [birth.kind for birth in record.births.values()] == ["context"]
    program.write_text(program.read_text() + "shutil.rmtree(folder)\ntime.sleep(0.2)\nprint('done')\n")
    record = witness(program)
    assert (record.ended.value, record.output) == (0, "done\n")
    assert record.births == {}
