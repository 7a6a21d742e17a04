from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import zmq.asyncio

from .telegrams import Phase, encode


@dataclass
class Cell:
    name: str
    dial: Callable[[], zmq.asyncio.Socket]
    takt: float = 0.05
    uplink: zmq.asyncio.Socket = field(init=False, repr=False)

    def __call__(self, parts: range) -> None:
        """Body of the cell's process."""
        asyncio.run(self._shift(parts))

    async def _shift(self, parts: range) -> None:
        self.uplink = self.dial()
        for part in parts:
            await self._cycle(part)
        await asyncio.sleep(self.takt)

    async def _cycle(self, part: int) -> None:
        phase: Phase | None = Phase.LOAD
        while phase is not None:
            await asyncio.sleep(self.takt)
            await self.report(phase, part)
            phase = phase.successor

    async def report(self, phase: Phase, part: int) -> None:
        await self.uplink.send(encode(self.name, phase, part))
