from __future__ import annotations

import asyncio
import dataclasses
import json
import multiprocessing as mp
import queue
from collections import Counter

import zmq
import zmq.asyncio

from .service import Service


@dataclasses.dataclass(frozen=True)
class Alert:
    host: str
    metric: str
    value: float
    severity: str

    @property
    def topic(self) -> str:
        return f"{self.severity}/{self.host}/{self.metric}"


class Dispatcher(Service):
    """Publishes alerts; whoever raises them puts them in the inbox."""

    def __init__(self, endpoint: str) -> None:
        super().__init__("dispatcher", endpoint=endpoint)
        self.inbox: mp.Queue[Alert | None] = mp.Queue()
        self.published: Counter[str] = Counter()
        self.socket: zmq.asyncio.Socket | None = None

    async def open(self) -> None:
        context = zmq.asyncio.Context()
        self.stack.callback(context.term)
        self.socket = context.socket(zmq.PUB)
        self.stack.callback(self.socket.close, 100)
        self.socket.bind(self.options["endpoint"])
        pump = asyncio.create_task(self._pump(), name="pump")
        self.stack.push_async_callback(self._finish, pump)

    def raise_alert(self, alert: Alert) -> None:
        self.inbox.put(alert)

    async def publish(self, alert: Alert) -> None:
        body = json.dumps(dataclasses.asdict(alert)).encode()
        await self.socket.send_multipart([alert.topic.encode(), body])
        self.published[alert.severity] += 1

    async def _pump(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                alert = await loop.run_in_executor(None, self.inbox.get, True, 0.3)
            except queue.Empty:
                continue
            if alert is None:
                break
            await self.publish(alert)

    async def _finish(self, pump: asyncio.Task[None]) -> None:
        self.inbox.put(None)
        try:
            await asyncio.wait_for(pump, 2)
        except asyncio.TimeoutError:
            self.log.warning("inbox not drained")
