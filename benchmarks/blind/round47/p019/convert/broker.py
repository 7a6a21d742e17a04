from __future__ import annotations

import asyncio
import json

import zmq
import zmq.asyncio


class Results:
    """Finished conversions come in here, from the tool processes."""

    def __init__(self) -> None:
        self.context = zmq.asyncio.Context()
        self.inbox = self.context.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self.waiting: dict[str, asyncio.Future] = {}
        self._task: asyncio.Task | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._pump())

    async def _pump(self) -> None:
        while True:
            doc = json.loads(await self.inbox.recv())
            future = self.waiting.pop(doc["id"], None)
            if future is not None and not future.done():
                future.set_result(doc)

    def expect(self, ident: str) -> asyncio.Future:
        self.waiting[ident] = asyncio.get_running_loop().create_future()
        return self.waiting[ident]

    async def stop(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self.inbox.close(0)
        self.context.term()
