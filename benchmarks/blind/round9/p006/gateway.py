"""SMS gateway: async intake, message rendering in processes."""
from __future__ import annotations

import asyncio
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import List

import zmq
import zmq.asyncio

from rendering import configure, render


@dataclass
class Gateway:
    audit_url: str
    context: zmq.asyncio.Context = field(default_factory=zmq.asyncio.Context)
    seen: List[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.audit = self.context.socket(zmq.PULL)
        self.audit.bind(self.audit_url)

    async def listen(self, expected: int) -> None:
        for _ in range(expected):
            try:
                text = await asyncio.wait_for(self.audit.recv_string(), 2)
            except asyncio.TimeoutError:
                break
            self.seen.append(text)

    async def run(self, numbers: List[str]) -> None:
        loop = asyncio.get_running_loop()
        with ProcessPoolExecutor(2, initializer=configure, initargs=(self.audit_url,)) as pool:
            calls = [loop.run_in_executor(pool, render, number) for number in numbers]
            listener = asyncio.create_task(self.listen(len(numbers)))
            for text in await asyncio.gather(*calls):
                print(text)
            await listener
        print(sorted(self.seen))
        self.audit.close()
        self.context.term()


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        gateway = Gateway(f"ipc://{folder}/audit")
        await gateway.run(["+44123", "+49987", "+33555"])


if __name__ == "__main__":
    asyncio.run(main())
