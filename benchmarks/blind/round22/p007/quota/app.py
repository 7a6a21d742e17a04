import asyncio
import logging
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

import zmq

from .estimate import assess
from .meter import METERS, activate
from .policy import Decision, Policy

log = logging.getLogger("quota")


class Frontend:
    def __init__(self, pool: ProcessPoolExecutor, policy: Policy) -> None:
        self._pool = pool
        self._policy = policy

    async def admit(self, tenant: str, request: bytes) -> Decision:
        loop = asyncio.get_running_loop()
        decision, units = await loop.run_in_executor(self._pool, assess, tenant, request, self._policy)
        log.info("tenant=%s units=%d decision=%s", tenant, units, decision.name)
        return decision


async def serve(collector: zmq.Socket) -> None:
    with ProcessPoolExecutor(2, mp_context=mp.get_context("fork")) as pool:
        frontend = Frontend(pool, Policy())
        jobs = [frontend.admit(f"t{n % 2}", b"GET /v1/items?page=%d" % n) for n in range(5)]
        decisions = await asyncio.wait_for(asyncio.gather(*jobs), timeout=5)
    await asyncio.sleep(0.2)
    metered = 0
    while collector.poll(100):
        collector.recv_multipart()
        metered += 1
    print([d.name for d in decisions], "metered", metered)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    ctx = zmq.Context.instance()
    collector = ctx.socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    activate(ctx, {"billing": f"tcp://127.0.0.1:{port}", "null": ""})
    METERS["billing"]("_startup", 0)
    asyncio.run(serve(collector))
    METERS.clear()
    collector.close(0)


if __name__ == "__main__":
    main()
