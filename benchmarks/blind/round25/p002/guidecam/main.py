from __future__ import annotations

import asyncio
import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from . import bus, reduction

log = logging.getLogger("guidecam")


async def reduce_night(frames: list[reduction.Frame], workers: int = 1) -> list[reduction.BiasLevel]:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
        async with asyncio.TaskGroup() as group:

            async def one(frame: reduction.Frame) -> reduction.BiasLevel:
                return await loop.run_in_executor(pool, reduction.measure, frame)

            tasks = [group.create_task(one(f)) for f in frames]
    return [t.result() for t in tasks]


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    progress = bus.install(bus.ProgressBus())
    progress.announce("start")
    frames = [reduction.Frame(n, 0.5 + n / 10, seed=n) for n in range(3)]
    levels = asyncio.run(reduce_night(frames))
    for level in levels:
        log.info("frame %d: %.2f +- %.2f", level.frame, level.mean, level.sigma)
    progress.announce("done", frames=len(levels))
    progress.close()


if __name__ == "__main__":
    main()
