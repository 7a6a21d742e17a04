"""``os.fork`` in every spelling: which statements run in the child, and which do not."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize(
    "branch",
    [
        """
        if os.fork() == 0:
            sock.send(b"x")  # expect: ZMQ202
        sock.send(b"y")
        """,
        """
        pid = os.fork()
        if pid > 0:
            sock.send(b"y")
        else:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        if not os.fork():
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        if (pid := os.fork()) == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        pid = os.fork()
        if 0 < pid:
            sock.send(b"y")
            os._exit(0)
        sock.send(b"x")  # expect: ZMQ202
        """,
        """
        pid = os.fork()
        if pid != 0:
            raise SystemExit
        sock.send(b"x")  # expect: ZMQ202
        """,
        """
        pid = os.fork()
        if pid is 0:
            sock.send(b"x")  # expect: ZMQ202
        else:
            sock.send(b"y")
        """,
        """
        pid = os.fork()
        if pid < 1:
            sock.send(b"x")  # expect: ZMQ202
        else:
            sock.send(b"y")
        """,
        """
        pid = os.fork()
        if pid >= 1:
            sock.send(b"y")
        elif pid == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        match os.fork():
            case 0:
                sock.send(b"x")  # expect: ZMQ202
            case pid:
                sock.send(b"y")
        """,
        """
        match os.fork():
            case pid if pid > 0:
                sock.send(b"y")
            case _:
                sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            pid = os.fork()
        except OSError:
            raise SystemExit(1)
        if pid == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        sock.send(b"x") if os.fork() == 0 else None  # expect: ZMQ202
        """,
        """
        os.fork() or sock.send(b"x")  # expect: ZMQ202
        """,
        """
        os.fork() and sock.send(b"y")
        """,
        """
        in_child = os.fork() == 0
        if in_child:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        if os.fork() in (0,):
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        while os.fork() == 0:
            sock.send(b"x")  # expect: ZMQ202
            os._exit(0)
        sock.send(b"y")
        """,
        """
        assert os.fork()
        sock.send(b"y")
        """,
        """
        handlers = {0: lambda: sock.send(b"x")}  # expect: ZMQ202
        pid = os.fork()
        if pid in handlers:
            handlers[pid]()
        """,
        """
        fork = os.fork
        if fork() == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        from os import fork as split
        if split() == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        from os import *
        if fork() == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        if getattr(os, "fork")() == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        import posix
        if posix.fork() == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        pid, descriptor = os.forkpty()
        if pid == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        import pty
        pid, _ = pty.fork()
        if not pid:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        import pty
        if pty.fork()[0] == 0:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        if hasattr(os, "fork"):
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
        """,
        """
        parent = os.getpid()
        os.fork()
        if os.getpid() != parent:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        parent = os.getpid()
        os.fork()
        if os.getppid() == parent:
            sock.send(b"x")  # expect: ZMQ202
        """,
    ],
)
def test_branch_of_a_fork(branch: str) -> None:
    check(script(SOCKET, branch))


def test_nothing_distinguishes_the_processes() -> None:
    check(
        script(
            SOCKET,
            """
            os.fork()
            sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_helper_that_returns_in_the_child() -> None:
    check(
        script(
            SOCKET,
            """
            def daemonise():
                if os.fork():
                    os._exit(0)
                os.setsid()
                if os.fork():
                    os._exit(0)

            daemonise()
            sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_socket_made_after_daemonising() -> None:
    check(
        script(
            """
            import os
            import zmq

            def daemonise():
                if os.fork():
                    os._exit(0)
                if os.fork():
                    os._exit(0)

            daemonise()
            sock = zmq.Context().socket(zmq.PUSH)
            sock.send(b"x")
            """
        )
    )


def test_wrapper_that_runs_a_callable_in_the_child() -> None:
    check(
        script(
            SOCKET,
            """
            def in_child(work, *args):
                pid = os.fork()
                if pid == 0:
                    try:
                        work(*args)
                    finally:
                        os._exit(0)
                return pid

            def job(text):
                sock.send(text)  # expect: ZMQ202

            in_child(job, b"x")
            job(b"y")
            """,
        )
    )


@pytest.mark.parametrize(
    "end", ["os._exit(0)", "os.execv('/bin/true', ['true'])", "sys.exit()", "exit()", "os.abort()"]
)
def test_child_that_has_ended_touches_nothing(end: str) -> None:
    check(
        script(
            "import sys\n",
            SOCKET,
            f"""
            if os.fork() == 0:
                {end}
            sock.send(b"y")
            """,
        )
    )


def test_child_that_waits_for_ever_goes_no_further() -> None:
    check(
        script(
            "import signal\n",
            SOCKET,
            """
            if os.fork() == 0:
                while True:
                    signal.pause()
            sock.send(b"y")
            """,
        )
    )


def test_children_of_a_loop() -> None:
    check(
        script(
            SOCKET,
            """
            children = []
            for number in range(3):
                pid = os.fork()
                if pid == 0:
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
                children.append(pid)
            for pid in children:
                os.waitpid(pid, 0)
            sock.send(b"y")
            """,
        )
    )


def test_grandchild_uses_what_its_grandparent_made() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                os._exit(0)
            """,
        )
    )
    (hazard,) = [each for each in outcome.observations if each.operation == "send"]
    assert [site.line for site in hazard.process] == [5, 6]
    assert hazard.owner == ()


def test_grandchild_uses_what_its_parent_made() -> None:
    outcome = check(
        script(
            """
            import os
            import zmq
            if os.fork() == 0:
                sock = zmq.Context().socket(zmq.PUSH)
                sock.send(b"own")
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
            """
        )
    )
    assert [site.line for site in outcome.only("ZMQ202").births] == [4]
    (hazard,) = [each for each in outcome.observations if each.operation == "send"]
    assert [site.line for site in hazard.owner] == [3]


def test_value_set_in_the_child_is_not_seen_by_the_parent() -> None:
    check(
        script(
            SOCKET,
            """
            ready = False
            if os.fork() == 0:
                ready = True
            if ready:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_child_makes_its_own() -> None:
    check(
        script(
            SOCKET,
            """
            def connect():
                global context, sock
                context = zmq.Context()
                sock = context.socket(zmq.PUSH)

            if os.fork() == 0:
                connect()
            sock.send(b"x")
            """,
        )
    )


def test_sibling_does_not_own_what_its_brother_made() -> None:
    check(
        script(
            SOCKET,
            """
            mine = None
            if os.fork() == 0:
                mine = zmq.Context().socket(zmq.PUSH)
                os._exit(0)
            if os.fork() == 0:
                if mine is not None:
                    mine.send(b"never")
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_forks_in_a_row_are_followed_into_the_first_children() -> None:
    """Beyond a number of grandchildren there are none any more, and the program is said not to be followed whole."""
    forks = "".join(f"pid{number} = os.fork()\n" for number in range(30))
    last = """
    if pid29 == 0:
        sock.send(b"x")  # expect: ZMQ202
    """
    outcome = check(script(SOCKET, forks, last))
    assert any("forked by children" in note.reason for note in outcome.incomplete)


WALKING = """
import os, other, zmq

class Bus:
    def __init__(self):
        self.context = zmq.Context()
        self.channels = {{}}
        os.register_at_fork(after_in_child=self.renew)
    def renew(self):
        self.context = zmq.Context()
        {more}
    def channel(self, name):
        try:
            return self.channels[name]
        except KeyError:
            return self.channels.setdefault(name, self.context.socket(zmq.PUSH))
    def tell(self):
        self.channel("a").send_string("x"){mark}

bus = Bus()

def run(node):
    match node.kind:
        case "sequence":
            status = 0
            for each in node.nodes:
                status = run(each)
            return status
        case "command":
            bus.tell()
            return 0
        case "subshell":
            return launch(node.body)
    raise TypeError(node)

def launch(node):
    if pid := os.fork():
        return pid
    status = 1
    try:
        status = run(node)
    finally:
        os._exit(status)

run(other.tree())
"""


def test_a_child_follows_what_calls_itself_as_far_as_its_parent_did() -> None:
    """It is in the midst of it when it begins, and goes down once more."""
    check(script(WALKING.format(more="pass", mark="  # expect: ZMQ202")))
    check(script(WALKING.format(more="self.channels = {}", mark="")))
