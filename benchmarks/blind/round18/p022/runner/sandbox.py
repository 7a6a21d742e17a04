"""Runs tool calls outside the agent's process."""
from __future__ import annotations

import asyncio
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from .audit import current_run, open_run
from .tools import invoke


@dataclass(frozen=True, slots=True)
class ToolCall:
    name: str
    kwargs: dict[str, Any]


class Sandbox:
    def __init__(self, workers: int = 1) -> None:
        run = current_run()
        self._pool = ProcessPoolExecutor(
            workers,
            mp_context=mp.get_context("fork"),
            initializer=open_run,
            initargs=(run.name, run.endpoint),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, et: type[BaseException] | None, ev: BaseException | None, tb: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self._pool.shutdown)

    async def call(self, call: ToolCall) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, invoke, call.name, call.kwargs)
