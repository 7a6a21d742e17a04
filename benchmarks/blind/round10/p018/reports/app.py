from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import zmq
import zmq.asyncio

from .render import Renderer


@dataclass
class App:
    context: zmq.asyncio.Context
    events: zmq.asyncio.Socket
    renderer: Renderer
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    @classmethod
    def create(cls) -> App:
        context = zmq.asyncio.Context()
        events = context.socket(zmq.PUB)
        events.bind("tcp://127.0.0.1:*")
        return cls(context, events, Renderer(zmq.Context.shadow(context)))

    async def render(self, months: list[str]) -> list[str]:
        loop = asyncio.get_running_loop()
        await self.events.send_string("render")
        return await asyncio.gather(*(loop.run_in_executor(self.pool, self.renderer, month) for month in months))

    def close(self) -> None:
        self.pool.shutdown()
        self.context.destroy(linger=0)
