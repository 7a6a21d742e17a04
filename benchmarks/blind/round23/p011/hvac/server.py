import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager

import zmq
import zmq.asyncio

from .model import solve
from .zctx import context

READINGS = [
    {"zone": "lobby", "temp": 18.5, "co2": 600, "occupied": True},
    {"zone": "lab", "temp": 27.4, "co2": 800, "occupied": True},
    {"zone": "archive", "temp": 19.0, "co2": 420, "occupied": False},
]


@asynccontextmanager
async def trend_log():
    inbox = zmq.asyncio.Socket(context(), zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    points = []

    async def drain():
        while True:
            points.append(await inbox.recv_json())

    task = asyncio.create_task(drain())
    try:
        yield f"tcp://127.0.0.1:{port}", points
    finally:
        await asyncio.sleep(0.3)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        inbox.close(linger=0)


async def supervise():
    loop = asyncio.get_running_loop()
    ways = multiprocessing.get_context("fork")
    async with trend_log() as (url, points):
        with ProcessPoolExecutor(max_workers=2, mp_context=ways) as pool:
            jobs = (loop.run_in_executor(pool, solve, r, url) for r in READINGS)
            for zone, target in await asyncio.gather(*jobs):
                print(f"{zone}: set point {target}")
    print("trend points:", len(points))


def cli():
    asyncio.run(asyncio.wait_for(supervise(), 8))


if __name__ == "__main__":
    cli()
