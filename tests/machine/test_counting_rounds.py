"""Counts: exact where what counts is executed as often as it happens, and open elsewhere."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

BUDGET = """
class Budget:
    def __init__(self):
        self.left = 2
        self.used = 0

    def send(self):
        if self.left <= 0:
            return
        self.left -= 1
        self.used += 1
        sock.send(b"x", zmq.NOBLOCK){mark}

budget = Budget()
"""

FORK = """
if os.fork() == 0:
    budget.send()
"""


@pytest.mark.parametrize(("calls", "mark"), [(1, "  # expect: ZMQ202"), (2, "")])
def test_a_budget_that_is_spent_before_the_fork_is_spent_in_the_child(calls: int, mark: str) -> None:
    check(script(SOCKET, BUDGET.format(mark=mark), "budget.send()\n" * calls, FORK))


def test_what_counts_in_a_loop_of_unknown_length_may_have_done_so_more_often_than_seen() -> None:
    check(
        script(
            SOCKET,
            BUDGET.format(mark=""),
            """
            for line in open(__file__):
                budget.used += 1
            if os.fork() == 0:
                if budget.used > 9:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_what_a_task_counts_is_open_for_a_worker_runs_many() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing

            done = 0

            def task(n):
                global done
                done += 1
                if done == 3:
                    sock.send(b"x")  # expect: ZMQ202

            if __name__ == "__main__":
                with multiprocessing.Pool(1) as pool:
                    pool.map(task, range(9))
            """,
        )
    )


@pytest.mark.parametrize(("taken", "mark"), [("first", ""), ("second", "  # expect: ZMQ202")])
def test_what_is_kept_under_a_running_number_is_told_apart(taken: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Subject:
                def __init__(self):
                    self.number = 0
                    self.observers = {{}}

                def attach(self, function):
                    self.number += 1
                    self.observers[self.number] = function
                    return lambda key=self.number: self.observers.pop(key, None)

                def notify(self):
                    for function in tuple(self.observers.values()):
                        function()

            subject = Subject()
            first = subject.attach(lambda: sock.send(b"x")){mark}
            second = subject.attach(print)
            {taken}()
            if os.fork() == 0:
                subject.notify()
            """,
        )
    )


@pytest.mark.parametrize(("taken", "mark"), [("first", ""), ("second", "  # expect: ZMQ202")])
def test_running_numbers_are_told_apart(taken: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import itertools

            numbers = itertools.count(1)
            hooks = {{}}

            def add(function):
                number = next(numbers)
                hooks[number] = function
                return number

            first = add(lambda: sock.send(b"x")){mark}
            second = add(print)
            del hooks[{taken}]
            if os.fork() == 0:
                for function in hooks.values():
                    function()
            """,
        )
    )


def test_running_numbers_are_open_in_a_loop_of_unknown_length() -> None:
    check(
        script(
            SOCKET,
            """
            import itertools

            numbers = itertools.count()
            if os.fork() == 0:
                for line in open(__file__):
                    if next(numbers) == 9:
                        sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
