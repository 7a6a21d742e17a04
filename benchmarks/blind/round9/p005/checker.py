"""Health checker: an asyncio front, CPU-heavy probes in a process pool."""
from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ProcessPoolExecutor

from health.probes import deep_probe
from health.runtime import Runtime

log = logging.getLogger("checker")
TARGETS = {"database": 3, "cache": 5, "queue": 8}


async def heartbeat(runtime: Runtime, stop: asyncio.Event) -> None:
    while not stop.is_set():
        await runtime.announce("heartbeat", b"1")
        try:
            await asyncio.wait_for(stop.wait(), 0.05)
        except asyncio.TimeoutError:
            pass


async def main() -> None:
    runtime = Runtime.start()
    stop = asyncio.Event()
    beat = asyncio.create_task(heartbeat(runtime, stop))
    await asyncio.sleep(0.06)
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        jobs = [loop.run_in_executor(pool, deep_probe, name, size) for name, size in TARGETS.items()]
        for name, healthy in zip(TARGETS, await asyncio.gather(*jobs)):
            log.info("%s is %s", name, "well" if healthy else "ill")
            await runtime.announce(name, b"ok" if healthy else b"bad")
    stop.set()
    await beat
    runtime.finish()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
