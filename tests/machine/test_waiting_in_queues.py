"""Queues within one process: what comes out, and when there is nothing in them."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

IDLE = """
import queue
idle = queue.Queue()

def take():
    line = zmq.Context().socket(zmq.PUSH) if idle.empty() else idle.get()
    idle.put(line)
    return line
"""

FILLED = f"""
{IDLE}
take()
if os.fork() == 0:
    take().send(b"x")  # expect: ZMQ202
"""

EMPTY = f"""
{IDLE}
if os.fork() == 0:
    take().send(b"x")
"""

EMPTIED = f"""
{IDLE}
take()
if os.fork() == 0:
    idle.get()
    take().send(b"x")
"""

COUNTED = """
import queue
idle = queue.LifoQueue()
idle.put(sock)
if os.fork() == 0:
    if idle.qsize() == 1:
        idle.get_nowait().send(b"x")  # expect: ZMQ202
"""


@pytest.mark.parametrize("program", [FILLED, EMPTY, EMPTIED, COUNTED])
def test_it_is_known_whether_a_queue_is_empty(program: str) -> None:
    for finding in check(script(SOCKET, program)).findings:
        assert finding.confidence == "certain"


@pytest.mark.parametrize(("kind", "first"), [("Queue", True), ("LifoQueue", False)])
def test_what_comes_out_first(kind: str, first: bool) -> None:
    mark = "  # expect: ZMQ202" if first else ""
    check(
        script(
            SOCKET,
            f"""
            import queue
            held = queue.{kind}()
            held.put(sock)
            held.put(None)
            if os.fork() == 0:
                line = held.get()
                if line is not None:
                    line.send(b"x"){mark}
            """,
        )
    )


def test_the_order_of_a_priority_queue_is_unknown() -> None:
    program = """
    import queue
    held = queue.PriorityQueue()
    held.put((2, sock))
    held.put((1, None))
    if os.fork() == 0:
        number, line = held.get()
        if line is not None:
            line.send(b"x")
    """
    assert analyse(script(SOCKET, program)).only("ZMQ202").confidence == "possible"


def test_an_empty_queue_raises_where_nobody_waits() -> None:
    check(
        script(
            SOCKET,
            """
            import queue
            held = queue.SimpleQueue()
            if os.fork() == 0:
                try:
                    held.get_nowait()
                except queue.Empty:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
