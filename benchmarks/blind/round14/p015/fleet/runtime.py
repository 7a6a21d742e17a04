"""Life cycle shared by the fleet-tracking services."""
from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

import zmq
import zmq.asyncio

ContextSource: TypeAlias = Callable[[], zmq.asyncio.Context]


@dataclass(kw_only=True)
class Runtime:
    depot: str
    context_source: ContextSource
    ports: dict[str, int] = field(default_factory=dict)

    @asynccontextmanager
    async def uplink(self, topic: str) -> AsyncIterator[zmq.asyncio.Socket]:
        sock = self.context_source().socket(zmq.PUB)
        sock.linger = 0
        try:
            self.ports[topic] = sock.bind_to_random_port("tcp://127.0.0.1")
            yield sock
        finally:
            sock.close()
