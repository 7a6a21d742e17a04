from __future__ import annotations

import asyncio
import contextlib
import logging
from concurrent.futures import Executor

import zmq
import zmq.asyncio

from . import jobs, progress
from .config import Config

log = logging.getLogger("renderer")


class RenderService:
    def __init__(self, config: Config, pool: Executor) -> None:
        self.config = config
        self.pool = pool
        self.context = zmq.asyncio.Context()
        self.events: list[tuple[str, bytes]] = []
        self._inflight: set[asyncio.Task] = set()

    async def __aenter__(self) -> "RenderService":
        self.frontend = self.context.socket(zmq.ROUTER)
        self.frontend.bind(self.config.frontend)
        self.collector = self.context.socket(zmq.SUB)
        self.collector.bind(self.config.progress)
        self.collector.subscribe(b"")
        progress.report(self.config.progress, "service", state="up")
        self._tasks = [asyncio.create_task(self._serve()), asyncio.create_task(self._collect())]
        return self

    async def __aexit__(self, *exc: object) -> None:
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self.context.destroy(linger=0)
        progress.shutdown(self.config.progress)

    async def _serve(self) -> None:
        while True:
            ident, page, source = await self.frontend.recv_multipart()
            task = asyncio.create_task(self._handle(ident, int(page), source))
            self._inflight.add(task)
            task.add_done_callback(self._inflight.discard)

    async def _handle(self, ident: bytes, page: int, source: bytes) -> None:
        loop = asyncio.get_running_loop()
        result = await loop.run_in_executor(self.pool, jobs.render, self.config.progress, page, source)
        await self.frontend.send_multipart([ident, b"%d" % page, result.encode()])

    async def _collect(self) -> None:
        while True:
            subject, body = await self.collector.recv_multipart()
            self.events.append((subject.decode(), body))


async def submit(config: Config) -> dict[int, str]:
    pages: dict[int, str] = {}
    with zmq.asyncio.Context() as context, context.socket(zmq.DEALER) as sock:
        sock.setsockopt(zmq.LINGER, 0)
        sock.connect(config.frontend)
        for page in range(config.pages):
            await sock.send_multipart([b"%d" % page, b"source of page %d" % page])
        while len(pages) < config.pages:
            if not await sock.poll(3000):
                log.warning("gave up with %d of %d pages", len(pages), config.pages)
                break
            page, digest = await sock.recv_multipart()
            pages[int(page)] = digest.decode()
    return pages
