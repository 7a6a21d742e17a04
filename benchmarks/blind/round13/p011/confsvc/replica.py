"""A replica: applies revisions until it has the one it was told to wait for."""
from __future__ import annotations

import asyncio
import json
import multiprocessing
from typing import Any

from .transport import Endpoint, Subscriber

fork = multiprocessing.get_context("fork")


class Replica(Subscriber, fork.Process):
    topics = ("revision", "drop")

    def __init__(self, source: Endpoint, until: int, outbox: multiprocessing.Queue) -> None:
        super().__init__(name=f"replica-{until}", daemon=True)
        self.source = source
        self.until = until
        self.outbox = outbox
        self.table: dict[str, Any] = {}
        self.attach()

    def apply(self, topic: bytes, body: dict[str, Any]) -> int:
        match topic:
            case b"revision":
                self.table |= body["set"]
            case b"drop":
                self.table.pop(body["key"], None)
        return body["number"]

    async def follow(self) -> None:
        number = 0
        while number < self.until:
            topic, raw = await self.feed.recv_multipart()
            number = self.apply(topic, json.loads(raw))

    def run(self) -> None:
        asyncio.run(asyncio.wait_for(self.follow(), timeout=3))
        self.outbox.put((self.name, self.table))
        self.detach()
