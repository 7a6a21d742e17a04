from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AsyncExitStack

import zmq
import zmq.asyncio

from .host import HostClient
from .wire import score_mandate

log = logging.getLogger(__name__)


class MandateService:
    def __init__(self, front: str, host: str, limit: int) -> None:
        self.front = front
        self.limit = limit
        self.context = zmq.asyncio.Context()
        self.blocking = zmq.Context()
        self.host = HostClient(self.blocking, host)
        self.inbound = self.context.socket(zmq.PULL)
        self.inbound.bind(front)

    async def serve(self) -> list[dict]:
        loop = asyncio.get_running_loop()
        answers: list[dict] = []
        async with AsyncExitStack() as stack:
            scoring: Executor = stack.enter_context(ProcessPoolExecutor(2))
            recording: Executor = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="host"))
            while len(answers) < self.limit:
                if not await self.inbound.poll(1500):
                    log.warning("no more requests")
                    break
                raw = await self.inbound.recv()
                answer = await loop.run_in_executor(scoring, score_mandate, raw)
                thread = await loop.run_in_executor(recording, self.host.record, answer)
                log.info("%s recorded by %s", answer["iban"], thread)
                answers.append(answer)
            await loop.run_in_executor(recording, self.host.hang_up)
        return answers

    def close(self) -> None:
        self.inbound.close(linger=0)
        self.context.term()
        self.blocking.term()
