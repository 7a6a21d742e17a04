import asyncio
import random
import tempfile
from pathlib import Path

import zmq
import zmq.asyncio

from .store import Store


async def follow(endpoint: str, seen: list[str]) -> None:
    context = zmq.asyncio.Context()
    feed = context.socket(zmq.SUB)
    feed.connect(endpoint)
    feed.subscribe("")
    try:
        while True:
            if await feed.poll(100):
                topic, *_ = await feed.recv_multipart(zmq.NOBLOCK)
                seen.append(topic.decode())
    finally:
        feed.close(0)
        context.term()


async def main() -> None:
    rng = random.Random(7)
    seen: list[str] = []
    with tempfile.TemporaryDirectory(prefix="quarry-") as folder:
        async with Store(Path(folder), memtable_limit=8) as store:
            follower = asyncio.create_task(follow(store.feed_endpoint, seen))
            await asyncio.sleep(0.1)
            for _ in range(50):
                await store.put(f"k{rng.randrange(30):02}", str(rng.random()))
            before = len(store.tables)
            await store.compact()
            print("tables", before, "->", len(store.tables), "k05" in store)
            await asyncio.sleep(0.2)
            follower.cancel()
            await asyncio.gather(follower, return_exceptions=True)
    print("topics", sorted(set(seen)))


if __name__ == "__main__":
    asyncio.run(main())
