from __future__ import annotations

import asyncio
import json
import logging
from concurrent.futures import Executor

import zmq
import zmq.asyncio

from .rerank import RankRequest, RankResult, rerank

log = logging.getLogger(__name__)


class Gateway:
    """ROUTER front end; ranks in an executor, logs impressions on a PUB socket."""

    def __init__(self, ctx: zmq.asyncio.Context, executor: Executor) -> None:
        self.executor = executor
        self.router = ctx.socket(zmq.ROUTER)
        self.router.linger = 0
        self.impressions = ctx.socket(zmq.PUB)
        self.impressions.linger = 0
        self.workers: set[int] = set()
        self._tasks: set[asyncio.Task] = set()

    def bind(self, front: str, impressions: str) -> None:
        self.router.bind(front)
        self.impressions.bind(impressions)

    async def serve(self) -> None:
        while True:
            ident, body = await self.router.recv_multipart()
            task = asyncio.create_task(self.answer(ident, json.loads(body)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def answer(self, ident: bytes, body: dict) -> None:
        request = RankRequest(body["id"], body["user"], tuple(body["items"]), body.get("boosts", {}))
        loop = asyncio.get_running_loop()
        result: RankResult = await loop.run_in_executor(self.executor, rerank, request)
        self.workers.add(result.worker)
        await self.router.send_multipart([ident, json.dumps(result.items).encode()])
        await self.publish(request, result)

    async def publish(self, request: RankRequest, result: RankResult) -> None:
        for position, item in enumerate(result.items[:2]):
            row = {"user": request.user, "item": item, "pos": position}
            await self.impressions.send_multipart([b"imp", json.dumps(row).encode()])

    def close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        self.router.close()
        self.impressions.close()
