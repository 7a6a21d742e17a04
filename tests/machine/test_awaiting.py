"""Whatever asynchronous code does in a forked child before it touches what it inherited: the way there is followed.

``asynchronous_code.txt`` holds the bodies of programs, with an empty line between two: each defines ``main``, which
gets to ``touch`` whenever it is run, as running them has shown.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import analyse, check, script

PIECES = Path(__file__).with_name("asynchronous_code.txt").read_text(encoding="utf-8").strip().split("\n\n")

BEFORE = """
import asyncio, concurrent.futures, contextlib, contextvars, functools, os, signal, threading
import zmq

sock = zmq.Context().socket(zmq.PUSH)

def touch(*given):
    sock.send(b"x")

"""

AFTER = """

if os.fork() == 0:
    asyncio.run(main())
    os._exit(0)
"""

POSSIBLE = (
    *("TimeoutError", "QueueFull", "except asyncio.CancelledError", "results = ", "except*"),
    *(
        "call_soon(",
        "call_later(0.01, touch",
        "call_soon_threadsafe",
        "add_signal_handler(signal.SIGUSR1",
        "add_reader",
    ),
    *("pending[1]", "start_server", "Protocol", "push_async_callback", "if code == 0", "sleep(0, touch)"),
)
"""What nobody knows, or calls back at a time that nobody knows."""


@pytest.mark.parametrize("piece", PIECES)
def test_the_touch_is_found(piece: str) -> None:
    found = [each for each in analyse(script(BEFORE, piece, AFTER)).findings if each.code == "ZMQ202"]
    assert len(found) == 1
    assert found[0].confidence == ("possible" if any(each in piece for each in POSSIBLE) else "certain")


@pytest.mark.parametrize(
    "piece",
    [
        """
        async def main():
            task = asyncio.create_task(work())
            task.cancel()
            await asyncio.sleep(0)
        """,
        """
        async def main():
            work()
        """,
        """
        async def rows():
            if False:
                yield work()
        async def main():
            async for each in rows():
                await each
        """,
        """
        async def other():
            return zmq.Context().socket(zmq.PUSH)
        async def main():
            done, rest = await asyncio.wait([asyncio.create_task(other())])
            for task in done:
                task.result().send(b"x")
        """,
        """
        async def main():
            queue = asyncio.Queue()
            for each in (zmq.Context().socket(zmq.PUSH), sock):
                queue.put_nowait(each)
            (await queue.get()).send(b"x")
        """,
        """
        async def rows():
            yield zmq.Context().socket(zmq.PUSH)
            yield sock
        async def main():
            (await anext(rows())).send(b"x")
        """,
    ],
)
def test_what_never_runs_touches_nothing(piece: str) -> None:
    check(script(BEFORE, "async def work():\n    touch()\n", piece, AFTER))
