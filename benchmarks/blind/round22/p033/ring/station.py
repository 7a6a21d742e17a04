from __future__ import annotations

import asyncio
from dataclasses import dataclass

import zmq
import zmq.asyncio

from .token import Token


@dataclass(kw_only=True)
class Station:
    """Takes the token from its left neighbour and hands it to the right one."""

    name: str
    here: str
    right: str
    hub: str
    first: bool = False

    def __post_init__(self):
        self.open()

    def open(self) -> None:
        self.ctx = zmq.asyncio.Context()
        self.left_side = self.ctx.socket(zmq.PULL)
        self.left_side.bind(self.here)
        self.right_side = self.ctx.socket(zmq.PUSH)
        self.right_side.linger = 300
        self.right_side.connect(self.right)
        self.reports = self.ctx.socket(zmq.PUSH)
        self.reports.linger = 300
        self.reports.connect(self.hub)

    async def __aenter__(self) -> Station:
        return self

    async def __aexit__(self, *exc) -> None:
        await asyncio.sleep(0.05)

    async def circulate(self, laps: int) -> None:
        await self.reports.send_multipart([self.name.encode(), b"up"])
        if self.first:
            await self.right_side.send(Token(laps).stamped(self.name).dump())
        for _ in range(laps):
            token = Token.load(await asyncio.wait_for(self.left_side.recv(), 2))
            if self.first:
                token.laps_left -= 1
            if token.laps_left:
                await self.right_side.send(token.stamped(self.name).dump())
            else:
                await self.reports.send_multipart([self.name.encode(), token.dump()])


async def visit(station: Station, laps: int) -> None:
    async with station as s:
        await s.circulate(laps)


def main(station: Station, laps: int) -> None:
    try:
        asyncio.run(visit(station, laps))
    except asyncio.TimeoutError:
        print(station.name, "waits no longer")
