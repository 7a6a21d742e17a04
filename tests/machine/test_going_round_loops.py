"""Loops: whether their bodies run, how often, and that they end."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_a_loop_whose_test_holds_at_first_has_run_its_body() -> None:
    check(
        script(
            SOCKET,
            """
            kept = None

            def get():
                global kept
                if kept is None:
                    kept = context.socket(zmq.PUSH)
                return kept

            first = True
            while first:
                get()
                first = os.getppid() > 1
            if os.fork() == 0:
                get().send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("step", ["i = i + 1", "i += 1", "i = i * 2 + 1"])
@pytest.mark.parametrize("most", [1, 3, 30, 3000])
def test_a_loop_ends_after_more_rounds_than_were_looked_at(step: str, most: int) -> None:
    check(
        script(
            SOCKET,
            f"""
            def count():
                i = 0
                while i < {most}:
                    {step}

            count()
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_loop_that_nothing_ends_does_not_end() -> None:
    check(
        script(
            SOCKET,
            """
            running = True

            def wait():
                while running:
                    pass

            wait()
            if os.fork() == 0:
                sock.send(b"x")
            """,
        )
    )


@pytest.mark.parametrize(("count", "mark"), [(1, ""), (2, "# expect: ZMQ202")])
def test_a_count_that_goes_down_to_nought_ends_its_loop(count: int, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def main():
                last = None
                left = {count}
                while left:
                    own = zmq.Context().socket(zmq.PUSH)
                    if last is not None and os.fork() == 0:
                        last.send(b"x")  {mark}
                    last = own
                    left -= 1

            main()
            """,
        )
    )
