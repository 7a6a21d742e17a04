"""What calls a function again where it fails, with callbacks; each program was run with tenacity 9.2.1."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

from zmqforklint.vocabulary import Confidence

PROGRAM = """
from tenacity import AsyncRetrying, Retrying, retry, stop_after_attempt
tries = []

def told(state):
    sock.send(b"x")  # expect: ZMQ202

class Link:
    {decorated}
    def get(self, name):
        tries.append(name)
        if {fails}:
            raise OSError

if os.fork() == 0:
    {called}
    os._exit(0)
os.wait()
"""
DECORATED = {"decorated": "@retry(before_sleep=told, stop=stop_after_attempt(2))", "called": "Link().get('a')"}
CALLED = {"decorated": "", "called": "Retrying(before_sleep=told)(Link().get, 'a')"}


@pytest.mark.parametrize("how", [DECORATED, CALLED], ids=["decorated", "called"])
def test_callbacks_are_told_in_the_process_where_a_call_fails(how: dict[str, str]) -> None:
    outcome = check(script(SOCKET, PROGRAM.format(fails="len(tries) < 2", **how)))
    assert outcome.only("ZMQ202").confidence is Confidence.CERTAIN
    outcome = check(script(SOCKET, PROGRAM.format(fails="name == os.environ.get('X')", **how)))
    assert outcome.only("ZMQ202").confidence is Confidence.POSSIBLE


def test_what_is_called_in_the_parent_tells_the_parent() -> None:
    text = PROGRAM.format(fails="True", decorated="", called="pass").replace("  # expect: ZMQ202", "")
    check(script(SOCKET, text, "Retrying(before_sleep=told, stop=stop_after_attempt(2))(Link().get, 'a')\n"))


def test_what_a_call_gives_goes_through() -> None:
    check(
        script(
            SOCKET,
            """
            from tenacity import Retrying, retry

            @retry
            def make():
                return zmq.Context().socket(zmq.PUSH)

            @retry(before_sleep=print)
            def lend():
                return sock

            if os.fork() == 0:
                make().send(b"x")
                Retrying(before_sleep=print)(make).send(b"x")
                lend().send(b"x")  # expect: ZMQ202
                os._exit(0)
            """,
        )
    )
