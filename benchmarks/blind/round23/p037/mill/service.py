"""Life cycle of the service."""
from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import zmq
import zmq.asyncio

from .bus import bus_for


def _nothing() -> None:
    """A first job, which makes the pool start its processes."""


class Mill:
    def __init__(self, workers: int = 2) -> None:
        self._pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"))
        self.events: list[tuple[str, dict[str, Any]]] = []
        self.endpoint = ""

    async def __aenter__(self) -> Mill:
        self._context = zmq.asyncio.Context()
        self._inlet = self._context.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self._inlet.bind_to_random_port('tcp://127.0.0.1')}"
        self._listener = asyncio.create_task(self._listen())
        await self.submit(_nothing)
        bus_for(self.endpoint).emit("started")
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self._pool.shutdown)
        bus_for(self.endpoint).close()
        await asyncio.sleep(0.2)
        self._listener.cancel()
        await asyncio.gather(self._listener, return_exceptions=True)
        self._context.destroy(linger=0)

    async def _listen(self) -> None:
        while True:
            self.events.append(await self._inlet.recv_pyobj())

    async def submit(self, func: Callable[..., Any], *args: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._pool, func, *args)
