import asyncio
import collections
import contextlib
import pathlib
import tempfile
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import stages, stats


async def count_stats(sock, counts: collections.Counter) -> None:
    while True:
        name, _, by = (await sock.recv_string()).partition(" ")
        counts[name] += int(by)


async def run(records: int, size: int) -> collections.Counter:
    counts: collections.Counter = collections.Counter()
    async with contextlib.AsyncExitStack() as stack:
        pool = stack.enter_context(ProcessPoolExecutor(max_workers=2))

        where = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ingest-")))
        context = stack.enter_context(zmq.asyncio.Context())
        inlet = stack.enter_context(context.socket(zmq.PULL))
        inlet.bind(f"ipc://{where}/feed")
        outlet = stack.enter_context(context.socket(zmq.PUSH))
        outlet.linger = 0
        outlet.connect(f"ipc://{where}/feed")
        gauge = stack.enter_context(context.socket(zmq.SUB))
        gauge.subscribe("")
        gauge.bind(f"ipc://{where}/stats")
        stats.configure(f"ipc://{where}/stats")
        stack.callback(stats.close)
        await asyncio.sleep(0.1)

        counter = asyncio.create_task(count_stats(gauge, counts))
        feeder = asyncio.create_task(stages.feed(outlet, records))
        async for record in stages.parsed(stages.received(inlet, size), pool):
            counts["cents"] += record["cents"]
        await feeder
        await asyncio.sleep(0.1)
        counter.cancel()
        await asyncio.gather(counter, return_exceptions=True)
    return counts
