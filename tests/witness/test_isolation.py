"""A run ends, whatever the program does, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from witnessed import PROGRAMS, told, witness

from zmqforklint.witness import CannotStart, Limits, run


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


def test_a_fork_bomb_of_five_hundred_is_ended(tmp_path):
    program = tmp_path / "bomb.py"
    program.write_text("import os, time\nfor _ in range(9):\n    os.fork()\ntime.sleep(60)\n")
    begin = time.monotonic()
    record = witness(program, "mark-of-the-big-bomb")
    assert record.ended.kind == "limit"
    assert time.monotonic() - begin < 15
    assert alive("mark-of-the-big-bomb") == []


def test_a_program_that_never_ends_is_ended_at_the_limit(tmp_path):
    program = tmp_path / "endless.py"
    program.write_text("import time\nwhile True:\n    time.sleep(0.05)\n")
    begin = time.monotonic()
    record = witness(program, limits=Limits(seconds=1))
    assert (record.ended.kind, record.ended.value) == ("limit", "time")
    assert 1 < time.monotonic() - begin < 4


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
