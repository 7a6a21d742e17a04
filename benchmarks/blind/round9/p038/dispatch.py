"""Async dispatcher: blocking work goes to threads, untrusted work to processes."""
from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from typing import Any, List

import zmq
import zmq.asyncio

from dispatching.work import WORK, Outcome, isolated


class Dispatcher:
    def __init__(self) -> None:
        self.context = zmq.asyncio.Context()
        self.events = self.context.socket(zmq.PUB)
        self.events.linger = 0
        self.events.bind("tcp://127.0.0.1:*")
        self.threads = ThreadPoolExecutor(2)

    async def tell(self, outcome: Outcome) -> None:
        await self.events.send_json(outcome._asdict())

    async def in_thread(self, name: str, value: int) -> Outcome:
        loop = asyncio.get_running_loop()
        outcome = await loop.run_in_executor(self.threads, WORK[name], value)
        await self.tell(outcome)
        return outcome

    async def in_process(self, name: str, value: int) -> Outcome:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=isolated, args=(theirs, name, value))
        process.start()
        theirs.close()
        outcome: Any = await asyncio.to_thread(ours.recv)
        process.join(2)
        await self.tell(outcome)
        return outcome

    async def run(self) -> List[Outcome]:
        return list(
            await asyncio.gather(
                self.in_thread("square", 5), self.in_process("cube", 3), self.in_thread("cube", 2)
            )
        )

    def close(self) -> None:
        self.threads.shutdown()
        self.events.close()
        self.context.term()


async def main() -> None:
    dispatcher = Dispatcher()
    for outcome in await dispatcher.run():
        print(outcome)
    dispatcher.close()


if __name__ == "__main__":
    asyncio.run(main())
