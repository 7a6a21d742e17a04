from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing

import zmq
import zmq.asyncio


class Node:
    def __init__(self, url: str) -> None:
        self.url = url
        self.ctx: zmq.asyncio.Context | None = None

    @asynccontextmanager
    async def socket(self, kind: int, *, bind: bool = False) -> AsyncIterator[zmq.asyncio.Socket]:
        if self.ctx is None:
            self.ctx = zmq.asyncio.Context()
        async with AsyncExitStack() as stack:
            sock = stack.enter_context(closing(self.ctx.socket(kind)))
            sock.linger = 0
            (sock.bind if bind else sock.connect)(self.url)
            yield sock
