from __future__ import annotations

import asyncio
import logging

import zmq
import zmq.asyncio

from .model import Policy
from .service import PresenceService

log = logging.getLogger("presence.demo")


async def client(ctx: zmq.asyncio.Context, url: str, jid: str, beats: int) -> None:
    push = ctx.socket(zmq.PUSH)
    push.connect(url)
    try:
        for _ in range(beats):
            await push.send_string(jid)
            await asyncio.sleep(0.1)
    finally:
        push.close(linger=200)


async def watcher(ctx: zmq.asyncio.Context, url: str, seen: list[str]) -> None:
    sub = ctx.socket(zmq.SUB)
    sub.subscribe(b"")
    sub.connect(url)
    try:
        while True:
            jid, show = await sub.recv_multipart()
            seen.append(f"{jid.decode()}={show.decode()}")
    finally:
        sub.close()


async def main() -> None:
    service = PresenceService(Policy())
    seen: list[str] = []
    ctx = zmq.asyncio.Context()
    await service.start()
    watch = asyncio.create_task(watcher(ctx, service.change_url, seen))
    await asyncio.sleep(0.1)
    await asyncio.wait_for(asyncio.gather(
        client(ctx, service.beat_url, "ada@chat.example", 12),
        client(ctx, service.beat_url, "bert@chat.example", 2),
        client(ctx, service.beat_url, "cleo@chat.example", 5),
    ), timeout=5)
    await service.stop()
    watch.cancel()
    await asyncio.gather(watch, return_exceptions=True)
    ctx.destroy(linger=0)
    log.info("published %d, seen %s", service.published, seen)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
