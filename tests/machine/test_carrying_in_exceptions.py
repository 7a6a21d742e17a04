"""Exceptions that carry objects: their arguments, their cause, and what their classes add."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize(
    ("raised", "found"),
    [
        ("Plain('a', sock)", "caught.args[1]"),
        ("Told('a', sock)", "caught.line"),
        ("Told('a', sock)", "caught.args[0]"),
        ("RuntimeError(sock)", "caught.args[0]"),
        ("Plain('a', sock).with_traceback(None)", "caught.args[1]"),
        ("Plain('a') from Told('a', sock)", "caught.__cause__.line"),
    ],
)
def test_what_it_carries(raised: str, found: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Plain(Exception):
                pass
            class Told(Exception):
                def __init__(self, text, line):
                    super().__init__(line)
                    self.text, self.line = text, line
            if os.fork() == 0:
                try:
                    raise {raised}
                except (Plain, Told, RuntimeError) as caught:
                    {found}.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_an_argument_decides() -> None:
    check(
        script(
            SOCKET,
            """
            class Failed(Exception):
                pass
            if os.fork() == 0:
                try:
                    raise Failed("soft", 3)
                except Failed as caught:
                    if caught.args[0] == "hard":
                        sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize("caught", ["ValueError", "(ValueError, OSError)", "ERRORS", "Exception"])
@pytest.mark.parametrize("body", ["int(sys.argv[0])", "int('x')", "work(sys.argv[0])", "return work(*sys.argv)"])
def test_what_a_library_may_raise_is_caught(caught: str, body: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import sys
            ERRORS = (ValueError, OSError)
            def work(text):
                return float(text)
            def guarded():
                try:
                    {body}
                except {caught}:
                    sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                guarded()
                os._exit(0)
            """,
        )
    )
