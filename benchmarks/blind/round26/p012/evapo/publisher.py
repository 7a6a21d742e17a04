import json
import logging

import zmq
import zmq.asyncio

from .penman import Demand


class DemandPublisher:
    def __init__(self, ctx: zmq.asyncio.Context, endpoint: str) -> None:
        self._sock = ctx.socket(zmq.PUB)
        self._sock.linger = 0
        self._sock.connect(endpoint)

    async def demand(self, item: Demand) -> None:
        body = {"field": item.field, "mm": item.millimetres}
        await self._sock.send_multipart([b"demand", json.dumps(body).encode()])

    async def failure(self, field: str, why: str) -> None:
        await self._sock.send_multipart([b"failure", json.dumps({"field": field, "why": why}).encode()])

    def close(self) -> None:
        self._sock.close()


class FailureLog(logging.Handler):
    """Keeps warnings of the service for the status page."""

    def __init__(self, sock: zmq.Socket) -> None:
        super().__init__(logging.WARNING)
        self.sock = sock

    def emit(self, record: logging.LogRecord) -> None:
        self.sock.send_string(self.format(record), zmq.NOBLOCK)
