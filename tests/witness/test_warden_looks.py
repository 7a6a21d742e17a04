"""What the warden can tell of a thread from outside."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from zmqforklint.witness.warden.announced import Announced
from zmqforklint.witness.warden.proc import Stat, command_line, descendants, executable, threads
from zmqforklint.witness.warden.waiting import waits_for_ever

WAITS = {
    "import signal; signal.pause()": True,
    "import os; r, w = os.pipe(); os.read(r, 1)": True,
    "import threading; threading.Event().wait()": True,
    "import select; select.poll().poll()": True,
    "import select; select.epoll().poll()": True,
    "import os, time\nif os.fork() == 0: time.sleep(30)\nos.wait()": True,
    "import time; time.sleep(30)": False,
    "import threading; threading.Event().wait(30)": False,
    "import select; select.poll().poll(30000)": False,
    "import select; select.select([], [], [], 30)": False,
    "while True: pass": False,
}


@contextlib.contextmanager
def running(code: str) -> Iterator[int]:
    with subprocess.Popen([sys.executable, "-c", f"print(flush=True)\n{code}"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.15)
        try:
            yield process.pid
        finally:
            for pid in [*descendants(process.pid), process.pid]:
                os.kill(pid, 9)


@pytest.mark.parametrize("code", WAITS)
def test_whether_a_thread_waits_for_ever(code):
    with running(code) as pid:
        thread = next(thread for thread in threads(pid) if thread.id == pid)
        assert waits_for_ever(pid, thread) is WAITS[code]


def test_a_thread_that_is_gone_is_not_said_to_wait():
    assert not waits_for_ever(2**22 + 1, Stat(2**22 + 1, 1, "S", 0, "gone"))


def test_descendants_are_found_at_any_depth_and_zombies_are_not():
    code = "import os, time\nos.fork()\nos.fork()\nif os.fork() == 0: os._exit(0)\ntime.sleep(30)"
    with running(code) as pid:
        found = descendants(pid)
        assert len(found) == 3
        assert all(executable(each).rpartition("/")[2].startswith("python") for each in found)
        assert "time.sleep" in command_line(pid)


def test_a_python_that_is_run_must_announce_itself_and_a_copy_from_before_does_not_count():
    announced = Announced()
    announced.appeared("7-a")
    announced.appeared("8-b")
    announced.was_forked("8-b")
    assert 7 in announced
    assert 8 in announced
    announced.runs("8-b", 8, "/usr/bin/python3.9", "python3.9 tool.py")
    announced.runs("7-a", 9, "/usr/bin/python3.9", "python3.9 other.py")
    announced.runs("7-a", 10, "/bin/sh", "sh")
    assert announced.silent_pythons() == {8: "python3.9 tool.py", 9: "python3.9 other.py"}
    announced.appeared("9-c")
    announced.runs_on("8-b")
    assert announced.silent_pythons() == {}
    assert 8 in announced
