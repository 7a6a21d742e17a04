"""The connection of the running task, kept in a context variable so that no signature carries it."""
from __future__ import annotations

from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import NamedTuple

import zmq
import zmq.asyncio


class Endpoints(NamedTuple):
    events: str
    orders: str


class Wire:
    def __init__(self, endpoints: Endpoints) -> None:
        self.endpoints = endpoints
        self.ctx = zmq.asyncio.Context()
        self.events = self.ctx.socket(zmq.PUSH)
        self.orders = self.ctx.socket(zmq.SUB)
        for sock, url in ((self.events, endpoints.events), (self.orders, endpoints.orders)):
            sock.linger = 200
            sock.connect(url)

    async def tell(self, kind: str, **data) -> None:
        await self.events.send_json({"kind": kind, **data})

    async def order(self, topic: str, timeout: float) -> bytes | None:
        if await self.orders.poll(int(timeout * 1000)):
            return (await self.orders.recv_multipart())[-1]
        return None

    def follow(self, topic: str) -> None:
        self.orders.subscribe(topic)


current: ContextVar[Wire] = ContextVar("wire")


@asynccontextmanager
async def session(endpoints: Endpoints):
    wire = Wire(endpoints)
    token = current.set(wire)
    try:
        yield wire
    finally:
        current.reset(token)
        wire.ctx.destroy(linger=200)
