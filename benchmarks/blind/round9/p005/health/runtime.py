from __future__ import annotations

from typing import ClassVar, Optional

import zmq
import zmq.asyncio


class Runtime:
    current: ClassVar[Optional["Runtime"]] = None

    def __init__(self) -> None:
        self.context = zmq.asyncio.Context()
        self.feed = self.context.socket(zmq.PUB)
        self.feed.linger = 0
        self.feed.bind("tcp://127.0.0.1:*")

    @classmethod
    def start(cls) -> "Runtime":
        cls.current = cls()
        return cls.current

    @property
    def endpoint(self) -> str:
        return self.feed.get_string(zmq.LAST_ENDPOINT)

    async def announce(self, topic: str, body: bytes) -> None:
        await self.feed.send_multipart([topic.encode(), body])

    def finish(self) -> None:
        self.feed.close()
        self.context.term()
