from __future__ import annotations

import asyncio
import logging
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import zmq
import zmq.asyncio

from . import channels
from .transfer import Job, Result, download, prepare_worker

__all__ = ["DownloadManager", "Job", "Result"]
log = logging.getLogger(__name__)


class DownloadManager:
    def __init__(self, folder: Path, limit: int) -> None:
        self.folder = folder
        self.limit = limit
        self.percent: dict[str, int] = {}

    async def __aenter__(self) -> "DownloadManager":
        self.folder.mkdir(parents=True, exist_ok=True)
        self.context = zmq.asyncio.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.linger = 0
        self.inbox.bind(os.environ["FETCHD_PROGRESS"])
        self.follower = asyncio.create_task(self._follow())
        self.pool = ProcessPoolExecutor(self.limit, initializer=prepare_worker)
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)
        await asyncio.sleep(0.2)
        self.follower.cancel()
        self.inbox.close()
        self.context.term()
        log.info("progress seen for %s", sorted(self.percent))

    async def _follow(self) -> None:
        while True:
            if not await self.inbox.poll(200):
                continue
            update = await self.inbox.recv_json()
            if update["total"]:
                self.percent[update["file"]] = 100 * update["done"] // update["total"]

    async def fetch_all(self, jobs: list[Job]) -> list[Result]:
        for job in jobs:
            channels.report(job.filename, 0, 1)
        loop = asyncio.get_running_loop()
        return await asyncio.gather(
            *(loop.run_in_executor(self.pool, download, job, self.folder) for job in jobs)
        )
