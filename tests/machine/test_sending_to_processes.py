"""What comes out of queues and pipes in a process that ran before it was put in."""

from __future__ import annotations

import pytest
from programs import check, script

HEAD = """
import multiprocessing
import zmq
mp = multiprocessing.get_context("{way}")
"""
JOB = """
sock = zmq.Context().socket(zmq.PUSH)
def job(number):
    sock.send(b"x"){mark}
"""
UNPACKING = """
def work(tasks):
    while True:
        item = tasks.get()
        if item is None:
            break
        function, args = item
        function(*args)
"""
IN_A_LOOP = """
def work(tasks):
    for function, args in iter(tasks.get, None):
        function(*args)
"""
FIRST_ONE_MORE = """
def work(tasks):
    tasks.get()
    function, args = tasks.get()
    function(*args)
"""
MAIN = """
if __name__ == "__main__":
    tasks = mp.{queue}()
    child = mp.Process(target=work, args=(tasks,))
    child.start()
    {put}
    tasks.put(None)
    child.join()
"""


def program(work: str, put: str = "tasks.put((job, (1,)))", *, mark: str = "", queue: str = "Queue") -> str:
    """A child that takes callables out of a queue."""
    return HEAD.format(way="fork") + JOB.format(mark=mark) + work + MAIN.format(queue=queue, put=put)


@pytest.mark.parametrize("queue", ["Queue", "SimpleQueue", "JoinableQueue"])
@pytest.mark.parametrize("work", [UNPACKING, IN_A_LOOP])
def test_a_callable_is_called_in_the_child(work: str, queue: str) -> None:
    check(script(program(work, mark="  # expect: ZMQ202", queue=queue)))


def test_things_come_out_in_order() -> None:
    check(script(program(FIRST_ONE_MORE)))
    twice = "tasks.put(0)\n    tasks.put((job, (1,)))"
    check(script(program(FIRST_ONE_MORE, twice, mark="  # expect: ZMQ202")))


def test_another_function_is_another_function() -> None:
    other = "\ndef idle(number):\n    pass\n"
    check(script(program(other + UNPACKING, "tasks.put((idle, (1,)))")))


MESSENGER = """
class Messenger:
    def __init__(self):
        self.line = None
    def tell(self):
        {open}
        self.line.send(b"x"){mark}
def work(inbox):
    for messenger in iter(inbox.{receive}, None):
        messenger.tell()
"""
LAZILY = "if self.line is None:\n            self.line = zmq.Context().socket(zmq.PUSH)"


@pytest.mark.parametrize(
    ("open_", "mark"),
    [(LAZILY, ""), ("self.line = shared.socket(zmq.PUSH)", "")],
)
def test_an_object_arrives_with_its_methods(open_: str, mark: str) -> None:
    made = "shared = zmq.Context()\nshared.socket(zmq.PUB)\n"
    touched = open_.replace("zmq.PUSH)", "zmq.PUSH)  # expect: ZMQ201") if "shared" in open_ else open_
    messenger = MESSENGER.format(open=touched, mark=mark, receive="get")
    check(
        script(HEAD.format(way="fork") + made, messenger, MAIN.format(queue="Queue", put="tasks.put(Messenger())")),
        codes=["ZMQ201", "ZMQ202"],
    )


PIPE = """
def work(inbox):
    function, number = inbox.recv()
    inbox.send(function(number))
if __name__ == "__main__":
    here, there = mp.Pipe()
    child = mp.Process(target=work, args=({end},))
    child.start()
    here.send((job, 1))
    here.recv()
"""


@pytest.mark.parametrize(("end", "mark"), [("there", "  # expect: ZMQ202"), ("here", "")])
def test_what_goes_in_at_one_end_of_a_pipe_comes_out_at_the_other(end: str, mark: str) -> None:
    check(script(HEAD.format(way="fork") + JOB.format(mark=mark) + PIPE.format(end=end)))


def test_what_the_child_sends_back_is_used_in_the_parent() -> None:
    check(
        script(
            HEAD.format(way="fork") + JOB.format(mark=""),
            """
            def work(results):
                results.put(job)
            results = mp.Queue()
            mp.Process(target=work, args=(results,)).start()
            results.get()(1)
            """,
        )
    )


def test_under_spawn_the_child_has_its_own() -> None:
    text = program(UNPACKING).replace('"fork"', '"spawn"')
    check(script(text))
