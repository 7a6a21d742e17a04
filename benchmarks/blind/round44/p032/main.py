from __future__ import annotations

import asyncio
import os
from collections import Counter

import zmq
import zmq.asyncio
from aiohttp.test_utils import TestClient, TestServer

from server import build

TEXTS = ["a great day", "poor service, awful food", "fine", "good good good"]


async def statsd(sock: zmq.asyncio.Socket, counts: Counter) -> None:
    while True:
        line = await sock.recv_string()
        counts[line.partition(":")[0]] += 1


async def main() -> None:
    ctx = zmq.asyncio.Context()
    sink = ctx.socket(zmq.PULL)
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    os.environ["STATS_URL"] = f"tcp://127.0.0.1:{port}"
    counts: Counter = Counter()
    reader = asyncio.create_task(statsd(sink, counts))
    try:
        async with TestClient(TestServer(build())) as client:
            reply = await client.get("/")
            print(await reply.text())
            reply = await client.post("/score", json={"texts": TEXTS})
            print(await reply.json())
        await asyncio.sleep(0.3)
    finally:
        reader.cancel()
        sink.close(0)
        ctx.term()
    print(sorted(counts.items()))


if __name__ == "__main__":
    asyncio.run(main())
