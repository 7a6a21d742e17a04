import asyncio
import multiprocessing
import os
import random
from functools import cached_property

import zmq
import zmq.asyncio


class Agent(multiprocessing.Process):
    """A process with a channel to its supervisor; subclasses implement `work`."""

    kind = "agent"

    def __init__(self, number: int, endpoint: str) -> None:
        super().__init__(name=f"{self.kind}-{number}", daemon=True)
        self.endpoint = endpoint

    @cached_property
    def context(self) -> zmq.asyncio.Context:
        return zmq.asyncio.Context()

    @cached_property
    def channel(self) -> zmq.asyncio.Socket:
        sock = self.context.socket(zmq.PUSH)
        sock.linger = 500
        sock.connect(self.endpoint)
        return sock

    async def announce(self, state: str, **details) -> None:
        await self.channel.send_json({"agent": self.name, "state": state, "pid": os.getpid(), **details})

    def run(self) -> None:
        asyncio.run(self._lifecycle())

    async def _lifecycle(self) -> None:
        await self.announce("started")
        try:
            await self.work()
        finally:
            await self.announce("finished")
            self.channel.close()
            self.context.term()

    async def work(self) -> None:
        raise NotImplementedError


class ProbeAgent(Agent):
    kind = "probe"

    def __init__(self, number: int, endpoint: str, rounds: int) -> None:
        super().__init__(number, endpoint)
        self.rounds = rounds

    async def work(self) -> None:
        for attempt in range(self.rounds):
            await asyncio.sleep(random.uniform(0.01, 0.05))
            await self.announce("sample", attempt=attempt, rtt_ms=round(random.gauss(20, 3), 2))
