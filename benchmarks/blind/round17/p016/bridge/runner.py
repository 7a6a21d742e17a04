from __future__ import annotations

import asyncio
import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from .state import tapping
from .transforms import PIPELINE

log = logging.getLogger("bridge")
START_METHOD = "spawn"


class Bridge:
    def __init__(self, url: str, workers: int = 1) -> None:
        self.url = url
        self.context = zmq.asyncio.Context()
        self.pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(START_METHOD))

    async def __aenter__(self) -> "Bridge":
        self.source = self.context.socket(zmq.PULL)
        self.source.bind(self.url)
        self.alerts = self.context.socket(zmq.PULL)
        self.alert_port = self.alerts.bind_to_random_port("tcp://127.0.0.1")
        return self

    async def __aexit__(self, *exc: object) -> None:
        self.source.close(0)
        self.alerts.close(0)
        self.pool.shutdown(cancel_futures=True)
        self.context.term()

    async def transform(self, payload: bytes) -> bytes:
        loop = asyncio.get_running_loop()
        for step in PIPELINE:
            payload = await asyncio.wait_for(loop.run_in_executor(self.pool, step, payload), 5)
        return payload

    async def messages(self, limit: int):
        for _ in range(limit):
            yield await self.source.recv()

    async def run(self, limit: int) -> list[bytes]:
        plain = zmq.Context.shadow(self.context)
        with tapping(plain, self.alert_port) as tap:
            log.info("statistics on port %d", tap.port)
            tap.count("started", 1)
            return [await self.transform(message) async for message in self.messages(limit)]
