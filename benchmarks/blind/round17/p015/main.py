import asyncio
import logging
import pathlib

import zmq

from bridge.runner import Bridge

UPSTREAM = pathlib.Path("upstream.ipc")


async def feed(context, url, count):
    sock = context.socket(zmq.PUSH)
    sock.connect(url)
    for number in range(count):
        await sock.send(b"reading %d " % number * 20)
    sock.close(500)


async def amain():
    url = f"ipc://{UPSTREAM}"
    async with Bridge(url) as bridge:
        producer = asyncio.create_task(feed(bridge.context, url, 3))
        results = await bridge.run(3)
        await producer
    print(results)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    try:
        asyncio.run(amain())
    finally:
        UPSTREAM.unlink(missing_ok=True)
