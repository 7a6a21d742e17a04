"""Tasks of an event loop begin when what made them waits: a fork in them copies what there is by then."""

from __future__ import annotations

import pytest
from programs import check, script

FORKING = """
import asyncio
import os
import zmq

made = {}

async def helper(*given):
    pid = os.fork()
    if pid == 0:
        for sock in (*made.values(), *given):
            sock.send(b"x")%s
        os._exit(0)
    os.waitpid(pid, 0)

def make(name="one"):
    made[name] = zmq.Context.instance().socket(zmq.PUSH)
    return made[name]
"""
HAZARD = FORKING % "  # expect: ZMQ202"
SAFE = FORKING % ""


@pytest.mark.parametrize(
    "waiting",
    [
        "await task",
        "await asyncio.sleep(0)",
        "await asyncio.gather(task)",
        "await asyncio.wait([task])",
        "await asyncio.wait_for(task, 5)",
        "await asyncio.open_connection()",
    ],
)
def test_a_task_begins_when_its_creator_waits(waiting: str) -> None:
    def main(*lines: str) -> str:
        body = "".join(f"    {line}\n" for line in lines)
        return f"async def main():\n    task = asyncio.create_task(helper())\n{body}asyncio.run(main())\n"

    check(script(HAZARD, main("make()", waiting)))
    check(script(SAFE, main(waiting, "make()")))


def test_a_coroutine_of_the_program_that_waits_for_nothing_lets_no_task_begin() -> None:
    check(
        script(
            HAZARD,
            """
            class Node:
                async def open(self):
                    make()
                async def run(self):
                    task = asyncio.create_task(helper())
                    await self.open()
                    await task
            asyncio.run(Node().run())
            """,
        )
    )


def test_a_task_that_is_cancelled_before_it_begins_forks_nothing() -> None:
    check(
        script(
            SAFE,
            """
            async def main():
                task = asyncio.create_task(helper())
                make()
                task.cancel()
                await asyncio.sleep(0)
            asyncio.run(main())
            """,
        )
    )


@pytest.mark.parametrize(("before", "source"), [("make(); ", HAZARD), ("", SAFE)])
def test_the_tasks_of_a_loop_begin_before_what_it_runs_next(before: str, source: str) -> None:
    check(
        script(
            source,
            f"""
            async def main():
                make()
                await asyncio.sleep(0)
            loop = asyncio.new_event_loop()
            task = loop.create_task(helper())
            {before}loop.run_until_complete(main())
            """,
        )
    )


def test_each_task_of_a_loop_has_arguments_of_its_own() -> None:
    check(
        script(
            HAZARD,
            """
            async def main():
                first = zmq.Context().socket(zmq.PUSH)
                for given in (first, None, None):
                    asyncio.create_task(helper(given))
                await asyncio.sleep(1)
            asyncio.run(main())
            """,
        )
    )


@pytest.mark.parametrize(("place", "source"), [("    ", HAZARD), ("", SAFE)])
def test_the_tasks_of_a_group_begin_when_it_is_left(place: str, source: str) -> None:
    check(
        script(
            source,
            f"""
            async def main(names):
                async with asyncio.TaskGroup() as group:
                    for name in names:
                        group.create_task(helper())
                {place}make()
            asyncio.run(main(["a", "b", "c", "d", "e", "f"]))
            """,
        )
    )


def test_a_queue_that_a_task_fills_lets_it_begin_and_one_that_is_filled_does_not() -> None:
    check(
        script(
            HAZARD,
            """
            async def produce(queue):
                await queue.put(make())
                await helper()
            async def main():
                queue = asyncio.Queue()
                task = asyncio.create_task(produce(queue))
                sock = await queue.get()
                await task
                if os.fork() == 0:
                    sock.send(b"y")  # expect: ZMQ202
                    os._exit(0)
            asyncio.run(main())
            """,
        )
    )
    check(
        script(
            HAZARD,
            """
            async def main():
                queue = asyncio.Queue()
                task = asyncio.create_task(helper())
                await queue.put(1)
                make()
                await task
            asyncio.run(main())
            """,
        )
    )


def test_what_an_awaited_task_raises_is_raised_there_once_the_others_have_begun() -> None:
    check(
        script(
            SAFE,
            """
            async def failing():
                await helper()
                raise ValueError
            async def main():
                first = asyncio.create_task(failing())
                second = asyncio.create_task(helper())
                await first
                make()
                await second
            asyncio.run(main())
            """,
        )
    )
    check(
        script(
            SAFE,
            """
            async def failing():
                await helper()
                raise ValueError
            async def main():
                first = asyncio.create_task(failing())
                try:
                    await first
                finally:
                    sock = make()
                    if os.fork() == 0:
                        sock.send(b"y")  # expect: ZMQ202
                        os._exit(0)
            asyncio.run(main())
            """,
        )
    )


def test_a_method_that_nothing_is_known_of_is_not_taken_for_the_loop_that_calls_it() -> None:
    check(
        script(
            """
            import os
            import zmq
            def serve(server):
                sock = zmq.Context().socket(zmq.PUSH)
                if os.fork() == 0:
                    server.loop.run_sync(server.stop)
                    sock.send(b"x")  # expect: ZMQ202
            serve(__import__("servers").make())
            """
        )
    )
