from __future__ import annotations

import asyncio
from concurrent.futures import Executor
from typing import ClassVar, Self

import zmq
import zmq.asyncio

from .events import Event, parse
from .reconcile import reconcile


class Hub:
    """Takes scans from the stations."""

    _current: ClassVar[Hub | None] = None

    def __init__(self, uplink_to: str, alarm_to: str) -> None:
        self.uplink = zmq.Context.instance().socket(zmq.PUSH)
        self.uplink.connect(uplink_to)
        self.alarm = zmq.Context.instance().socket(zmq.PUSH)
        self.alarm.connect(alarm_to)
        self.scans = zmq.asyncio.Context.instance().socket(zmq.PULL)
        self.address = "tcp://127.0.0.1:%d" % self.scans.bind_to_random_port("tcp://127.0.0.1")
        Hub._current = self

    @classmethod
    def current(cls) -> Self:
        assert cls._current is not None, "no hub yet"
        return cls._current

    async def take(self, amount: int) -> list[Event]:
        events = []
        for _ in range(amount):
            line = await asyncio.wait_for(self.scans.recv_string(), 2)
            events.append(parse(line))
        return events

    async def serve(self, amount: int, executor: Executor) -> list[str]:
        loop = asyncio.get_running_loop()
        events = await self.take(amount)
        jobs = [loop.run_in_executor(executor, reconcile, event) for event in events]
        return await asyncio.wait_for(asyncio.gather(*jobs), 5)

    def close(self) -> None:
        for sock in (self.uplink, self.alarm, self.scans):
            sock.close(linger=300)
