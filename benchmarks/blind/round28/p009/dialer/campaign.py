from __future__ import annotations

import asyncio
import collections
import json
import logging
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import amd
from .config import Settings
from .events import bus

log = logging.getLogger("dialer.campaign")


class Wallboard:
    """Subscribes to the event bus and keeps a tally per topic."""

    def __init__(self, endpoint: str) -> None:
        self._ctx = zmq.asyncio.Context()
        self._sock = self._ctx.socket(zmq.SUB)
        self._sock.setsockopt(zmq.SUBSCRIBE, b"")
        self._sock.bind(endpoint)
        self.tally: collections.Counter[str] = collections.Counter()

    async def run(self) -> None:
        while True:
            topic, body = await self._sock.recv_multipart()
            self.tally[topic.decode()] += 1
            log.debug("%s %s", topic.decode(), json.loads(body))

    def close(self) -> None:
        self._ctx.destroy(linger=0)


class Campaign:
    def __init__(self, settings: Settings, numbers: list[str]) -> None:
        self.settings = settings
        self.numbers = numbers
        self.results: dict[str, amd.Verdict] = {}
        self._lines = asyncio.Semaphore(settings.lines)

    async def _dial(self, pool: ProcessPoolExecutor, index: int, number: str) -> None:
        async with self._lines:
            bus().publish("call.dialing", number=number, callerid=self.settings.callerid)
            await asyncio.sleep(0.01)
            sample = amd.synth(f"c{index:04d}", seed=index)
            loop = asyncio.get_running_loop()
            call_id, verdict = await asyncio.wait_for(
                loop.run_in_executor(pool, amd.classify, sample), timeout=4)
            self.results[call_id] = verdict
            if verdict is amd.Verdict.HUMAN:
                bus().publish("call.bridged", number=number, call=call_id)

    async def run(self) -> dict[str, int]:
        board = Wallboard(self.settings.events_endpoint)
        watcher = asyncio.create_task(board.run())
        bus().publish("campaign.started", size=len(self.numbers))
        await asyncio.sleep(0.1)
        with ProcessPoolExecutor(self.settings.amd_workers) as pool:
            outcome = await asyncio.gather(
                *(self._dial(pool, i, n) for i, n in enumerate(self.numbers)),
                return_exceptions=True)
        for problem in filter(None, outcome):
            log.warning("call failed: %r", problem)
        bus().publish("campaign.finished", done=len(self.results))
        await asyncio.sleep(0.1)
        watcher.cancel()
        await asyncio.gather(watcher, return_exceptions=True)
        board.close()
        return dict(board.tally)
