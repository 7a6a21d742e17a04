"""The authority: numbers revisions and publishes them, again and again, for late joiners."""
from __future__ import annotations

import asyncio
import json
from typing import Any

import zmq
import zmq.asyncio

from .transport import Endpoint


class Authority:
    def __init__(self) -> None:
        self._context = zmq.asyncio.Context()
        self._feed = self._context.socket(zmq.PUB)
        self.endpoint = Endpoint(self._feed.bind_to_random_port("tcp://127.0.0.1"))
        self._history: list[tuple[str, dict[str, Any]]] = []

    def commit(self, **values: Any) -> None:
        self._record("revision", set=values)

    def drop(self, key: str) -> None:
        self._record("drop", key=key)

    def _record(self, topic: str, **body: Any) -> None:
        self._history.append((topic, {"number": len(self._history) + 1, **body}))

    async def replay(self, seconds: float, pause: float = 0.2) -> None:
        async with asyncio.timeout(seconds):
            while True:
                for topic, body in self._history:
                    await self._feed.send_multipart([topic.encode(), json.dumps(body).encode()])
                await asyncio.sleep(pause)

    def close(self) -> None:
        self._feed.close(linger=0)
        self._context.term()
