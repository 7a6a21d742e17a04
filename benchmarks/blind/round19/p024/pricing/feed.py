from __future__ import annotations

import asyncio
import logging
import multiprocessing
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial

import zmq
import zmq.asyncio

from .engine import reprice
from .rules import Quote, RuleName
from .telemetry import telemetry

log = logging.getLogger(__name__)


class Feed:
    """Publishes new prices, recomputed in a pool by the rule of the sales channel."""

    def __init__(self, rule: RuleName, pool: Executor) -> None:
        self.rule, self.pool = rule, pool
        self.context = zmq.asyncio.Context()
        self.out = self.context.socket(zmq.PUB)

    async def __aenter__(self) -> "Feed":
        port = self.out.bind_to_random_port("tcp://127.0.0.1")
        log.info("prices on %d", port)
        telemetry.count("feed.started")
        return self

    async def __aexit__(self, *exc) -> None:
        self.out.close(linger=0)
        self.context.term()

    async def tick(self, batch: list[Quote]) -> int:
        loop = asyncio.get_running_loop()
        prices = await loop.run_in_executor(self.pool, partial(reprice, self.rule, batch))
        for sku, price in prices.items():
            await self.out.send_multipart([sku.encode(), str(price).encode()])
        telemetry.count("feed.prices", len(prices))
        return len(prices)


async def serve(rule: RuleName, batches: list[list[Quote]]) -> int:
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        async with Feed(rule, pool) as feed:
            return sum([await feed.tick(batch) for batch in batches])
