from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum

import zmq
import zmq.asyncio


class Zone(StrEnum):
    NORTH = "n"
    SOUTH = "s"


@dataclass(frozen=True)
class Tick:
    zone: Zone
    mw: float

    def frames(self) -> list[bytes]:
        return [self.zone.encode(), f"{self.mw:.2f}".encode()]

    @classmethod
    def of(cls, frames: list[bytes]) -> "Tick":
        zone, mw = (f.decode() for f in frames)
        return cls(Zone(zone), float(mw))


def tap(url: str) -> zmq.asyncio.Socket:
    sub = zmq.asyncio.Context().socket(zmq.SUB)
    sub.setsockopt(zmq.LINGER, 0)
    sub.connect(url)
    return sub


async def ticks(sub: zmq.asyncio.Socket, zone: Zone, count: int) -> AsyncIterator[Tick]:
    sub.subscribe(zone.value)
    for _ in range(count):
        yield Tick.of(await asyncio.wait_for(sub.recv_multipart(), 2))
