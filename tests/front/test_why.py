"""``zmqforklint why``: silence at a line is explained as well as a finding."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from front_ends import run

HEAD = "import os\nimport zmq\n"


def why(folder: Path, marked: str) -> str:
    """The answer about the line that bears the mark."""
    text = HEAD + textwrap.dedent(marked)
    (line,) = (number for number, each in enumerate(text.splitlines(), 1) if "# here" in each)
    (folder / "main.py").write_text(text, encoding="utf-8")
    done = run("why", f"main.py:{line}", cwd=folder)
    assert done.status == 0, done.err
    return done.out


def test_an_inherited_socket_is_a_finding(tmp_path):
    told = why(
        tmp_path,
        """
        SOCK = zmq.Context().socket(zmq.PUSH)
        if os.fork() == 0:
            SOCK.send(b"x")  # here
            os._exit(0)
        """,
    )
    assert "the child forked at main.py:5 gets to the line" in told
    assert "SOCK.send: the socket was created at main.py:4 in an ancestor, and inherited: a finding" in told
    assert "error[ZMQ202 inherited-socket] main.py:6:5" in told
    assert "the first process does not get to the line: the test here is decided the other way (main.py:5)" in told


def test_an_own_context_is_none(tmp_path):
    told = why(
        tmp_path,
        """
        def work():
            zmq.Context().socket(zmq.PUSH).send(b"x")  # here
        if os.fork() == 0:
            work()
            os._exit(0)
        """,
    )
    assert "created at main.py:5 by this process itself: no finding" in told
    assert told.endswith("No finding stands at this line.\n")


def test_a_guard_decides_who_gets_there(tmp_path):
    told = why(
        tmp_path,
        """
        class Bus:
            def __init__(self):
                self.renew()
            def renew(self):
                self.pid = os.getpid()
                self.sock = zmq.Context().socket(zmq.PUSH)
            def say(self):
                if self.pid != os.getpid():
                    self.renew()
                self.sock.send(b"x")  # here
        bus = Bus()
        if os.fork() == 0:
            bus.say()
            os._exit(0)
        """,
    )
    assert "calls Bus.say()" in told
    assert "self.sock.send: the socket was created at main.py:9 by this process itself: no finding" in told
    assert "the first process does not get to the line: nothing that was followed calls this function" in told


def test_what_is_closed_before_the_fork(tmp_path):
    told = why(
        tmp_path,
        """
        SOCK = zmq.Context().socket(zmq.PUSH)
        SOCK.close()
        if os.fork() == 0:
            SOCK.send(b"x")  # here
        """,
    )
    assert "created at main.py:4 in an ancestor, but it is closed by then: no finding" in told


def test_a_process_that_becomes_another_program(tmp_path):
    told = why(
        tmp_path,
        """
        SOCK = zmq.Context().socket(zmq.PUSH)
        if os.fork() == 0:
            os.execv("/bin/true", ["true"])
            SOCK.send(b"x")  # here
        """,
    )
    assert "forked at main.py:5 does not get to the line: goes no further than this statement (main.py:6)" in told


def test_a_process_that_is_started_afresh(tmp_path):
    told = why(
        tmp_path,
        """
        import multiprocessing
        SOCK = zmq.Context().socket(zmq.PUSH)
        def work():
            SOCK.send(b"x")  # here
        if __name__ == "__main__":
            multiprocessing.get_context("spawn").Process(target=work).start()
        """,
    )
    assert "the process started at main.py:9 gets to the line" in told
    assert "SOCK.send: the socket was created at main.py:5 by this process itself: no finding" in told


def test_an_object_made_by_an_import_and_one_made_under_the_main_guard(tmp_path):
    assert "because the module is imported, by line 4: a finding" in why(tmp_path, "\nCTX = zmq.Context()  # here\n")
    told = why(tmp_path, '\nif __name__ == "__main__":\n    CTX = zmq.Context()  # here\n')
    assert "under the main guard, not by an import: no finding" in told


def test_what_could_not_be_followed_is_said(tmp_path):
    told = why(
        tmp_path,
        """
        import importlib, sys
        SOCK = zmq.Context().socket(zmq.PUSH)
        plugin = importlib.import_module(sys.argv[1])
        if os.fork() == 0:
            plugin.main(SOCK)  # here
        """,
    )
    assert "not followed: " in told


def test_a_file_that_cannot_be_parsed(tmp_path):
    (tmp_path / "main.py").write_text("import zmq\nzmq.Context(\n", encoding="utf-8")
    told = run("why", "main.py:1", cwd=tmp_path).out
    assert "or it could not be analysed." in told


@pytest.mark.parametrize(
    "place", ["main.py", "main.py:x", "main.py:0", "main.py:99", "missing.py:1", ":1", "main.py:²"]
)
def test_places_that_are_none(tmp_path, place):
    (tmp_path / "main.py").write_text(HEAD, encoding="utf-8")
    done = run("why", place, cwd=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert place.partition(":")[0] in done.err


def test_a_column_may_follow(tmp_path):
    (tmp_path / "main.py").write_text(HEAD, encoding="utf-8")
    assert run("why", "main.py:2:5", cwd=tmp_path).out.startswith("main.py:2  import zmq\n")
