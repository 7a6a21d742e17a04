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


def test_a_queue_of_unknown_length_may_hold_something() -> None:
    program = """
    import queue
    idle = queue.Queue()
    for _ in range(int(os.environ["SIZE"])):
        idle.put(sock)
    if os.fork() == 0:
        while idle.qsize():
            idle.get_nowait().send(b"x")  # expect: ZMQ202
    """
    check(script(SOCKET, program))


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


@pytest.mark.parametrize(("put", "mark"), [("publish", "  # expect: ZMQ202"), ("print", "")])
@pytest.mark.parametrize("held", ["{}", "({}, 1)[0]", "Job({}).run"])
def test_a_queue_of_an_event_loop_gives_what_is_awaited(put: str, mark: str, held: str) -> None:
    program = f"""
        import asyncio
        class Job:
            def __init__(self, run):
                self.run = run
        def publish():
            sock.send(b"x"){mark}
        async def main():
            queue = asyncio.Queue()
            await queue.put({held.format(put)})
            job = await queue.get()
            if os.fork() == 0:
                job()
                os._exit(0)
        asyncio.run(main())
        """
    check(script(SOCKET, program))


@pytest.mark.parametrize(("put", "mark"), [("(True, publish)", "  # expect: ZMQ202"), ("(False, publish)", "")])
def test_a_task_that_takes_out_of_a_queue_what_is_put_in_later(put: str, mark: str) -> None:
    program = f"""
        import asyncio
        def publish():
            sock.send(b"x"){mark}
        async def work(queue):
            while True:
                forks, job = await queue.get()
                if job is None:
                    return
                if not forks:
                    job()
                    continue
                if os.fork() == 0:
                    job()
                    os._exit(0)
        async def main():
            queue = asyncio.Queue()
            task = asyncio.create_task(work(queue))
            await queue.put((True, print))
            await queue.put({put})
            await queue.put((False, None))
            await task
        asyncio.run(main())
        """
    check(script(SOCKET, program))


@pytest.mark.parametrize("get", ["get()", "get_nowait()"])
@pytest.mark.parametrize(("held", "mark"), [("sock", "  # expect: ZMQ202"), ("None", "")])
def test_a_queue_of_a_class_of_the_program(get: str, held: str, mark: str) -> None:
    program = f"""
        import queue
        class Lines(queue.LifoQueue):
            def __init__(self, size):
                super().__init__(size)
                self.put_nowait({held})
        lines = Lines(2)
        if os.fork() == 0:
            lines.put(zmq.Context().socket(zmq.PUSH))
            lines.get().send(b"x")
            line = lines.{get}
            if line is not None:
                line.send(b"x"){mark}
        """
    check(script(SOCKET, program))


@pytest.mark.parametrize(
    ("hook", "call", "mark"),
    [
        ("_get(self)", "lines.get()", "  # expect: ZMQ202"),
        ("_get(self)", "lines.get_nowait()", "  # expect: ZMQ202"),
        ("_get(self)", "lines.put(1)", ""),
        ("_put(self, item)", "lines.put(1)", "  # expect: ZMQ202"),
        ("_put(self, item)", "lines.put_nowait(1)", "  # expect: ZMQ202"),
        ("put(self, item)", "lines.put_nowait(1)", "  # expect: ZMQ202"),
        ("_put(self, item)", "lines.get()", ""),
    ],
)
def test_a_queue_calls_what_its_class_defines_itself(hook: str, call: str, mark: str) -> None:
    program = f"""
        import queue
        class Loud(queue.Queue):
            def {hook}:
                if os.getpid() != made_in:
                    sock.send(b"x"){mark}
                return super().{hook.replace("self, ", "").replace("self", "")}
        made_in = os.getpid()
        lines = Loud()
        lines.put(1)
        if os.fork() == 0:
            {call}
        """
    check(script(SOCKET, program))
