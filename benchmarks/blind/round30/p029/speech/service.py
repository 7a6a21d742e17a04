from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import Executor
from typing import Protocol

from .metrics import metrics
from .recognise import Segment, Transcript, recognise


class Backend(Protocol):
    async def transcribe(self, segment: Segment) -> Transcript: ...


class PooledBackend:
    """Runs the recogniser in an executor, a few segments at a time."""

    def __init__(self, executor: Executor, concurrency: int) -> None:
        self._executor = executor
        self._slots = asyncio.Semaphore(concurrency)

    async def transcribe(self, segment: Segment) -> Transcript:
        async with self._slots:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._executor, recognise, segment)


async def transcribe_all(backend: Backend, segments: Sequence[Segment]) -> list[Transcript]:
    metrics.incr("batches")
    async with asyncio.timeout(6), asyncio.TaskGroup() as group:
        tasks = [group.create_task(backend.transcribe(segment)) for segment in segments]
    return sorted((task.result() for task in tasks), key=lambda t: t.start)
