from __future__ import annotations

import asyncio
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from .analysis import alarm, analyse
from .settings import settings

READINGS = {
    "B1": {"pulse": [71, 75, 74], "spo2": [97, 98, 97]},
    "B2": {"pulse": [139, 141, 150], "spo2": [90, 88, 87]},
    "B3": {"pulse": [38, 41, 40], "spo2": [96, 95, 96]},
}


class Gateway:
    def __init__(self) -> None:
        self.actx = zmq.asyncio.Context()
        self.alarms = self.actx.socket(zmq.PULL)
        port = self.alarms.bind_to_random_port("tcp://127.0.0.1")
        settings().bus.alarm_url = f"tcp://127.0.0.1:{port}"

    async def listen(self) -> None:
        while True:
            message = await self.alarms.recv_json()
            print("ALARM", message)

    async def __aenter__(self) -> "Gateway":
        alarm("self-test", [])
        self._listener = asyncio.create_task(self.listen())
        return self

    async def __aexit__(self, *exc) -> None:
        await asyncio.sleep(0.4)
        self._listener.cancel()
        self.actx.destroy(linger=0)

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        with ProcessPoolExecutor(2) as pool:
            jobs = [loop.run_in_executor(pool, analyse, *item) for item in READINGS.items()]
            for n in asyncio.as_completed(jobs, timeout=5):
                print("breaches", await n)


async def amain() -> None:
    async with Gateway() as gateway:
        await gateway.run()


def main() -> None:
    asyncio.run(amain())
