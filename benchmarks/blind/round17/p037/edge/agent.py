from __future__ import annotations

import argparse
import asyncio
import logging
import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor

import zmq.asyncio

from .probes import Probe, run_probe
from .uplink import Uplink, current

START_METHOD = "fork"


class Agent:
    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        self.ctx = zmq.asyncio.Context()
        self.link = Uplink(self.ctx)
        current.set(self.link)
        self.stop = asyncio.Event()

    async def one_round(self, pool: ProcessPoolExecutor) -> dict[str, float]:
        loop = asyncio.get_running_loop()
        jobs = {name: loop.run_in_executor(pool, run_probe, name) for name in Probe.known}
        values = await asyncio.wait_for(asyncio.gather(*jobs.values()), 6)
        return dict(zip(jobs, values))

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for signum in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(signum, self.stop.set)
        with ProcessPoolExecutor(1, multiprocessing.get_context(START_METHOD)) as pool:
            for number in range(self.rounds):
                if self.stop.is_set():
                    break
                for name, value in (await self.one_round(pool)).items():
                    await self.link.publish(f"value/{name}", value)
                    logging.info("%d %s %.5f", number, name, value)
        self.link.close()
        self.ctx.term()


async def amain() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1)
    await Agent(parser.parse_args().rounds).run()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    asyncio.run(amain())
