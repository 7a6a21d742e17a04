"""What runs when something else happens: a scheduler runs, nothing handles an exception, something is printed."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

SCHEDULER = """
import sched, time
scheduler = sched.scheduler(time.time, time.sleep)

def tick(held):
    held.send(b"x"){mark}

def again(held, times=1):
    if times:
        scheduler.enter(1, 1, again, (held, 0))
        return
    tick(held)
"""


@pytest.mark.parametrize(
    "given",
    [
        "enter(1, 1, tick, (sock,))",
        "enter(1, 1, tick, argument=(sock,))",
        "enter(1, 1, tick, kwargs={'held': sock})",
        "enterabs(1, 1, tick, (sock,))",
        "enterabs(time=1, priority=1, action=lambda: tick(sock))",
        "enter(1, 1, again, (sock,))",
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_scheduler_runs_in_the_child(given: str, before: bool) -> None:
    head = SCHEDULER.format(mark="  # expect: ZMQ202")
    outside, inside = (f"scheduler.{given}\n", "") if before else ("", f"    scheduler.{given}\n")
    check(script(SOCKET, head, f"{outside}if os.fork() == 0:\n{inside}    scheduler.run()\n"))


def test_a_method_that_is_scheduled_is_found_where_the_scheduler_runs() -> None:
    check(
        script(
            SOCKET,
            SCHEDULER.format(mark=""),
            """
            scheduler.enter(1, 1, sock.send, (b"x",))
            if os.fork() == 0:
                scheduler.run()  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "use",
    [
        "scheduler.enter(1, 1, tick, (sock,))\n    os._exit(0)",
        "scheduler.enter(1, 1, tick, (zmq.Context().socket(zmq.PUSH),))\n    scheduler.run()",
        "event = scheduler.enter(1, 1, tick, (sock,))\n    scheduler.cancel(event)\n    scheduler.run()",
        "scheduler.run()\n    scheduler.enter(1, 1, tick, (sock,))\n    os._exit(0)",
        "other = sched.scheduler()\n    scheduler.enter(1, 1, tick, (sock,))\n    other.run()\n    os._exit(0)",
    ],
)
def test_what_is_not_run_does_nothing(use: str) -> None:
    check(script(SOCKET, SCHEDULER.format(mark=""), f"if os.fork() == 0:\n    {use}\n"))


def test_what_has_run_in_the_parent_does_not_run_again() -> None:
    check(
        script(
            SOCKET,
            SCHEDULER.format(mark=""),
            """
            scheduler.enter(1, 1, tick, (sock,))
            scheduler.run()
            if os.fork() == 0:
                scheduler.run()
            """,
        )
    )


HOOK = """
import sys, threading

def hook(*args):
    sock.send(b"x"){mark}
"""


@pytest.mark.parametrize(
    "end",
    [
        "raise RuntimeError",
        "raise RuntimeError('text')",
        "int('x') if sys.argv else None\n    raise KeyboardInterrupt",
        "assert not sys.argv, 'no arguments'\n    os._exit(0)",
        "work()",
    ],
)
def test_hook_of_an_exception_runs_in_the_child(end: str) -> None:
    work = "def work():\n    try:\n        raise ValueError\n    except OSError:\n        pass\n"
    head = HOOK.format(mark="  # expect: ZMQ202")
    check(script(SOCKET, head, work, f"sys.excepthook = hook\nif os.fork() == 0:\n    {end}\n"))


@pytest.mark.parametrize(
    ("setup", "end"),
    [
        ("sys.excepthook = hook", "sys.exit(1)"),
        ("sys.excepthook = hook", "raise SystemExit"),
        ("sys.excepthook = hook", "os._exit(1)"),
        ("sys.excepthook = hook", "pass"),
        ("sys.excepthook = hook", "sys.excepthook = print\n    raise RuntimeError"),
        ("sys.excepthook = hook\nsys.excepthook = sys.__excepthook__", "raise RuntimeError"),
        ("threading.excepthook = hook", "raise RuntimeError"),
    ],
)
def test_hook_of_an_exception_does_not_run(setup: str, end: str) -> None:
    check(script(SOCKET, HOOK.format(mark=""), f"{setup}\nif os.fork() == 0:\n    {end}\n"))


def test_hook_of_an_exception_does_not_run_where_multiprocessing_handles_it() -> None:
    check(
        script(
            SOCKET,
            HOOK.format(mark=""),
            """
            import multiprocessing

            def work():
                raise RuntimeError

            sys.excepthook = hook
            multiprocessing.Process(target=work).start()
            """,
        )
    )


def test_hook_of_an_exception_runs_in_the_parent() -> None:
    check(
        script(
            SOCKET,
            HOOK.format(mark=""),
            """
            sys.excepthook = hook
            if os.fork() == 0:
                os._exit(0)
            raise RuntimeError
            """,
        )
    )


def test_hook_of_a_thread_s_exception_runs_in_the_child() -> None:
    check(
        script(
            SOCKET,
            HOOK.format(mark="  # expect: ZMQ202"),
            """
            def work():
                raise RuntimeError

            threading.excepthook = hook
            if os.fork() == 0:
                threading.Thread(target=work).start()
                os._exit(0)
            """,
        )
    )


STREAM = """
import contextlib, io, sys

class Out:
    def __init__(self, line):
        self.line = line

    def write(self, text):
        self.line.send_string(text){mark}

    def flush(self):
        pass
"""


@pytest.mark.parametrize(
    "use",
    [
        "with contextlib.redirect_stdout(Out(sock)):\n        print('x')",
        "with contextlib.redirect_stdout(Out(sock)) as out:\n        out.write('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n        sys.stdout.write('x')",
        "with contextlib.redirect_stderr(Out(sock)):\n        print('x', file=sys.stderr)",
        "with contextlib.redirect_stderr(Out(sock)), contextlib.redirect_stdout(io.StringIO()):\n"
        "        sys.stderr.write('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n"
        "        with contextlib.redirect_stdout(io.StringIO()):\n            print('x')\n        print('y')",
    ],
)
def test_what_is_printed_goes_to_the_object_in_the_stream_s_place(use: str) -> None:
    check(script(SOCKET, STREAM.format(mark="  # expect: ZMQ202"), f"if os.fork() == 0:\n    {use}\n"))


def test_a_redirection_is_inherited() -> None:
    check(
        script(
            SOCKET,
            STREAM.format(mark="  # expect: ZMQ202"),
            """
            with contextlib.redirect_stdout(Out(sock)):
                if os.fork() == 0:
                    print("x")
            """,
        )
    )


@pytest.mark.parametrize(
    "use",
    [
        "with contextlib.redirect_stdout(Out(sock)):\n        pass\n    print('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n        print('x', file=sys.stderr)",
        "with contextlib.redirect_stderr(Out(sock)):\n        print('x')",
        "with contextlib.redirect_stdout(Out(zmq.Context().socket(zmq.PUSH))):\n        print('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n"
        "        with contextlib.redirect_stdout(io.StringIO()):\n            print('x')",
    ],
)
def test_what_is_printed_elsewhere_does_not(use: str) -> None:
    check(script(SOCKET, STREAM.format(mark=""), f"if os.fork() == 0:\n    {use}\n"))
