import asyncio
import logging
from concurrent.futures import Executor

import zmq
import zmq.asyncio

from .grading import Grade, Sample, grade

log = logging.getLogger("milk.intake")
SAMPLES = [Sample("Huber", 180_000, 4.1), Sample("Maier", 520_000, 3.9), Sample("Lang", 90_000, 3.3)]


async def grade_all(pool: Executor) -> list[Grade]:
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(pool, grade, s) for s in SAMPLES]
    return await asyncio.wait_for(asyncio.gather(*jobs), 5)


async def drain(inbox: zmq.asyncio.Socket, quiet_ms: int) -> int:
    seen = 0
    while await inbox.poll(quiet_ms):
        kind, data = await inbox.recv_pyobj()
        log.info("%s %s", kind, data)
        seen += 1
    return seen
