"""Async client of the engine core, and its launch."""
from __future__ import annotations

import asyncio
import multiprocessing as mp
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import zmq
import zmq.asyncio

from .core import engine_main
from .settings import FrontendSettings
from .stats import StatsSink


class EngineClient:
    def __init__(self, sock: zmq.asyncio.Socket) -> None:
        self._sock = sock
        self._waiting: dict[str, asyncio.Future[list[str]]] = {}

    async def pump(self) -> None:
        while True:
            msg: dict[str, Any] = await self._sock.recv_json()
            if (fut := self._waiting.pop(msg.get("id", ""), None)) is not None:
                fut.set_result(msg["out"])

    async def generate(self, rid: str, prompt: str) -> list[str]:
        fut = asyncio.get_running_loop().create_future()
        self._waiting[rid] = fut
        await self._sock.send_json({"op": "generate", "id": rid, "prompt": prompt})
        return await fut

    async def stop(self) -> None:
        await self._sock.send_json({"op": "stop"})


@asynccontextmanager
async def engine(settings: FrontendSettings, stats: StatsSink) -> AsyncIterator[EngineClient]:
    ctx = mp.get_context("fork")
    ours, theirs = ctx.Pipe()
    proc = ctx.Process(target=engine_main, args=(settings.engine, stats, theirs), name="engine-core")
    proc.start()
    if not await asyncio.to_thread(ours.poll, settings.ready_timeout):
        proc.kill()
        raise TimeoutError("engine core did not start")
    with zmq.asyncio.Context() as actx, actx.socket(zmq.DEALER) as dealer:
        dealer.linger = 500
        dealer.connect(f"tcp://127.0.0.1:{ours.recv()}")
        client = EngineClient(dealer)
        pump = asyncio.create_task(client.pump())
        try:
            yield client
        finally:
            pump.cancel()
            await client.stop()
            await asyncio.to_thread(proc.join, 2)
            if proc.is_alive():
                proc.kill()
