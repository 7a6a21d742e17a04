from __future__ import annotations

import argparse
import asyncio
import multiprocessing
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import rounds
from .session import Topic, open_session

NAMES = ["ada", "bob", "cyn", "dov", "eva"]


async def spectator(url: str, seen: Counter[bytes]) -> None:
    ctx = zmq.asyncio.Context()
    sub = ctx.socket(zmq.SUB)
    sub.subscribe(b"")
    sub.connect(url)
    try:
        while True:
            topic, _ = await sub.recv_multipart()
            seen[topic] += 1
    finally:
        sub.close(0)
        ctx.term()


async def serve(n_rounds: int) -> None:
    loop = asyncio.get_running_loop()
    seen: Counter[bytes] = Counter()
    total: Counter[str] = Counter()
    async with open_session() as session:
        watching = asyncio.create_task(spectator(session.url, seen))
        await asyncio.sleep(0.3)
        with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
            jobs = [loop.run_in_executor(pool, rounds.play_round, NAMES, s) for s in range(n_rounds)]
            for done in asyncio.as_completed(jobs, timeout=6):
                points, hits = await done
                total += points
                session.publish(Topic.ROUND, f"{len(hits)} hits")
        await asyncio.sleep(0.3)
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
    print("table:", total.most_common(), "| spectator:", dict(seen))


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--rounds", type=int, default=3)
    asyncio.run(serve(ap.parse_args().rounds))
