from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial

import zmq.asyncio

from .peaks import fit
from .runtime import console_port

log = logging.getLogger("spectrometer")
RUNS = {"vanadium": [1, 4, 9, 4, 1], "silicon": [0, 2, 8, 12, 3]}


async def collect(console: zmq.asyncio.Socket, expected: int) -> int:
    got = 0
    while got < expected and await console.poll(700):
        log.info("fit %s", await console.recv_json())
        got += 1
    return got


async def analyse(executor: Executor, endpoint: str) -> None:
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        for name, counts in RUNS.items():
            job = loop.run_in_executor(executor, partial(fit, counts, endpoint))
            group.create_task(asyncio.wait_for(job, 4), name=name)


async def serve() -> int:
    async with console_port() as (console, endpoint):
        with ProcessPoolExecutor(max_workers=1) as executor:
            await analyse(executor, endpoint)
            return await collect(console, len(RUNS))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    print("received", asyncio.run(serve()))
