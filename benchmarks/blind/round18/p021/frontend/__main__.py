"""Inference front end: accepts prompts, fans them out to an engine core process, collects step metrics."""
from __future__ import annotations

import asyncio
import logging
from contextlib import AsyncExitStack

import zmq

from .client import engine
from .settings import FrontendSettings
from .stats import BusStats, StepStats

log = logging.getLogger("frontend")


async def count(collector: zmq.Socket[bytes], quiet: float = 0.2) -> int:
    loop = asyncio.get_running_loop()
    seen, last = 0, loop.time()
    while loop.time() - last < quiet:
        while collector.poll(0):
            collector.recv_multipart()
            seen, last = seen + 1, loop.time()
        await asyncio.sleep(0.005)
    return seen


async def main() -> None:
    collector = zmq.Context.instance().socket(zmq.SUB)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    collector.subscribe("steps")
    settings = FrontendSettings.from_env(f"tcp://127.0.0.1:{port}")

    async with AsyncExitStack() as stack:
        stack.callback(collector.close)
        stats = BusStats.open(settings.metrics_endpoint)
        stack.callback(stats.close)
        stats.record(StepStats("warmup", 0, 0))
        client = await stack.enter_async_context(engine(settings, stats))
        counter = asyncio.create_task(count(collector))
        async with asyncio.TaskGroup() as tg:
            jobs = [tg.create_task(client.generate(f"r{i}", p)) for i, p in enumerate(("hello", "tell me", "why"))]
        for job in jobs:
            log.info("completion: %s", " ".join(job.result()))
        log.info("%d steps collected", await counter)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    asyncio.run(main())
