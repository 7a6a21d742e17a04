from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import logging
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from .gateway import Gateway

FRONT, IMPRESSIONS = "inproc://feed", "inproc://impressions"
log = logging.getLogger("feed")


async def client(ctx: zmq.asyncio.Context, number: int) -> list[str]:
    sock = ctx.socket(zmq.DEALER)
    sock.linger = 0
    sock.connect(FRONT)
    try:
        body = {"id": number, "user": f"u{number}", "items": [f"post{i}" for i in range(6)]}
        if number % 2:
            body["boosts"] = {"post0": 3.0}
        await sock.send(json.dumps(body).encode())
        reply = await asyncio.wait_for(sock.recv(), 3)
        return json.loads(reply)
    finally:
        sock.close()


async def count_impressions(sock: zmq.asyncio.Socket, rows: list[dict]) -> None:
    while True:
        _, body = await sock.recv_multipart()
        rows.append(json.loads(body))


async def run(requests: int) -> None:
    ctx = zmq.asyncio.Context()
    rows: list[dict] = []
    with ProcessPoolExecutor(max_workers=2) as pool:
        gateway = Gateway(ctx, pool)
        gateway.bind(FRONT, IMPRESSIONS)
        sub = ctx.socket(zmq.SUB)
        sub.subscribe(b"imp")
        sub.connect(IMPRESSIONS)
        background = [
            asyncio.create_task(gateway.serve()),
            asyncio.create_task(count_impressions(sub, rows)),
        ]
        replies = await asyncio.gather(*(client(ctx, n) for n in range(requests)), return_exceptions=True)
        await asyncio.sleep(0.1)
        for task in background:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        gateway.close()
        sub.close()
    ctx.term()
    good = [r for r in replies if isinstance(r, list)]
    log.info("%d of %d ranked by %d workers", len(good), requests, len(gateway.workers))
    log.info("%d impressions, first slate %s", len(rows), good[0][:3] if good else None)


def main() -> None:
    parser = argparse.ArgumentParser(prog="feed")
    parser.add_argument("--requests", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    asyncio.run(run(args.requests))


if __name__ == "__main__":
    main()
