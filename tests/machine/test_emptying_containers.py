"""Containers that are drained: where a test found nothing in them, there is nothing."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

OUTBOX = """
import collections

class Outbox:
    def __init__(self):
        self.waiting = {kind}

    def flush(self):
        while {test}:
            sock.send(self.waiting.{take}, zmq.NOBLOCK){mark}

box = Outbox()
"""

DRAINED = [
    ("[b'a', b'b']", "self.waiting", "pop()"),
    ("collections.deque([b'a', b'b', b'c'])", "self.waiting", "popleft()"),
    ("{'a': b'x', 'b': b'y'}", "self.waiting", "popitem()[1]"),
    ("list(open(os.devnull, 'rb'))", "self.waiting", "pop()"),
    ("[b'a', b'b']", "not (not self.waiting)", "pop(0)"),
]


@pytest.mark.parametrize(("kind", "test", "take"), DRAINED)
def test_what_was_drained_is_empty_in_the_child(kind: str, test: str, take: str) -> None:
    check(
        script(
            SOCKET,
            OUTBOX.format(kind=kind, test=test, take=take, mark=""),
            """
            box.flush()
            if os.fork() == 0:
                box.flush()
            """,
        )
    )


@pytest.mark.parametrize(("kind", "test", "take"), DRAINED[:3])
def test_what_is_put_in_after_that_is_not(kind: str, test: str, take: str) -> None:
    put = "box.waiting['c'] = b'z'" if kind.startswith("{") else "box.waiting.append(b'z')"
    check(
        script(
            SOCKET,
            OUTBOX.format(kind=kind, test=test, take=take, mark="  # expect: ZMQ202"),
            f"""
            box.flush()
            {put}
            if os.fork() == 0:
                box.flush()
            """,
        )
    )


def test_one_of_several_that_are_made_alike_says_nothing_of_the_others() -> None:
    check(
        script(
            SOCKET,
            """
            queues = []
            for _ in open(__file__):
                waiting = [sock] if os.getppid() > 1 else []
                queues.append(waiting)
            while waiting:
                waiting.pop()
            if os.fork() == 0:
                if queues[0]:
                    queues[0][0].send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_test_that_only_looks_leaves_no_doubt() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            lines = list(open(os.devnull))
            if lines:
                print(len(lines))
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
    assert str(outcome.only("ZMQ202").confidence) == "certain"


def test_a_defaultdict_that_was_cleared_still_makes_what_is_missing() -> None:
    check(
        script(
            SOCKET,
            """
            import collections

            links = collections.defaultdict(lambda: sock)
            links["a"].setsockopt(zmq.LINGER, 0)
            links.clear()
            if os.fork() == 0:
                links["a"].send(b"x")  # expect: ZMQ202
            """,
        )
    )
