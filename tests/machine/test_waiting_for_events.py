"""Events between threads: what was set before a fork, and what may be set by the next look."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

BEACON = """
import threading

stopped = threading.Event()

def beat():
    if {test}:
        return
    sock.send(b"x"){mark}
"""


@pytest.mark.parametrize("test", ["stopped.is_set()", "stopped.wait(0)"])
@pytest.mark.parametrize(
    ("before", "mark"),
    [
        ("stopped.set()", ""),
        ("pass", "  # expect: ZMQ202"),
        ("stopped.set(); stopped.clear()", "  # expect: ZMQ202"),
        ("if os.getppid() > 1 and not __debug__: stopped.set()", "  # expect: ZMQ202"),
    ],
)
def test_what_was_set_before_the_fork_is_set_in_the_child(test: str, before: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            BEACON.format(test=test, mark=mark),
            f"""
            {before}
            if os.fork() == 0:
                beat()
            """,
        )
    )


def test_a_loop_that_waits_for_an_event_ends() -> None:
    check(
        script(
            SOCKET,
            BEACON.format(test="False", mark="  # expect: ZMQ202"),
            """
            def stop():
                stopped.set()

            threading.Timer(0.1, stop).start()
            while not stopped.wait(0.01):
                pass
            if os.fork() == 0:
                beat()
            """,
        )
    )
