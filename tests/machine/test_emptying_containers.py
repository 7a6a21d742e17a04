"""Containers that are drained: where a test found nothing in them, there is nothing."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

OUTBOX = """
import collections

class Outbox:
    def __init__(self):
        self.waiting = {kind}
        self.on = True

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
    ("[b'a', b'b']", "self.on and self.waiting", "pop(0)"),
    ("[b'a', b'b', b'c']", "len(self.waiting)", "pop()"),
    ("[b'a', b'b', b'c']", "len(self.waiting) > 0", "pop()"),
    ("[b'a', b'b', b'c']", "not len(self.waiting) == 0", "pop()"),
    ("[b'a', b'b', b'c']", "len(self.waiting) >= 1", "pop()"),
    ("list(open(os.devnull, 'rb'))", "len(self.waiting)", "pop()"),
    ("list(open(os.devnull, 'rb'))", "len(self.waiting) > 0", "pop()"),
    ("list(open(os.devnull, 'rb'))", "not len(self.waiting) == 0", "pop()"),
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


@pytest.mark.parametrize("test", ["len(self.waiting) > 1", "len(self.waiting) != 1", "self.waiting and self.more()"])
def test_a_loop_that_leaves_something_leaves_it(test: str) -> None:
    check(
        script(
            SOCKET,
            OUTBOX.format(kind="[b'a', b'b', b'c']", test=test, take="pop()", mark=""),
            """
            Outbox.more = lambda self: len(self.waiting) > 1
            box.flush()
            if os.fork() == 0:
                if box.waiting:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(("made", "mark"), [("iter([b'a', b'b'])", ""), ("[b'a', b'b']", "  # expect: ZMQ202")])
def test_an_iterator_that_was_drawn_to_its_end_gives_nothing_more(made: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            work = {made}

            def run():
                for item in work:
                    sock.send(item){mark}

            run()
            if os.fork() == 0:
                run()
            """,
        )
    )


def test_an_iterator_of_which_something_is_left_gives_that() -> None:
    check(
        script(
            SOCKET,
            """
            work = iter([b"a", b"b", b"c"])
            for item in work:
                if item == b"b":
                    break
            if os.fork() == 0:
                for item in work:
                    sock.send(item)  # expect: ZMQ202
            """,
        )
    )
