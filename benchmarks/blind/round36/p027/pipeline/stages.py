import asyncio
import json
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor

import zmq.asyncio

from . import parsing, stats


async def received(sock: zmq.asyncio.Socket, size: int) -> AsyncIterator[list]:
    """Batches from the socket; ends with the empty message or after a silence."""
    batch = []
    while await sock.poll(2000):
        raw = await sock.recv()
        if not raw:
            break
        batch.append(raw)
        if len(batch) == size:
            stats.incr("batch")
            yield batch
            batch = []
    if batch:
        yield batch


async def parsed(batches: AsyncIterator[list], pool: ProcessPoolExecutor) -> AsyncIterator[dict]:
    loop = asyncio.get_running_loop()
    async for batch in batches:
        for record in await loop.run_in_executor(pool, parsing.parse_batch, batch):
            stats.incr("record")
            yield record


async def feed(sock: zmq.asyncio.Socket, count: int) -> None:
    for n in range(count):
        amount = -1 if n % 11 == 5 else n * 1.25
        await sock.send(b"{oops" if n % 13 == 7 else json.dumps({"id": n, "amount": amount}).encode())
    await sock.send(b"")
