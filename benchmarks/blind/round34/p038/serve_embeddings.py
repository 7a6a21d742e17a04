from __future__ import annotations

import argparse
import asyncio
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from embedder.compute import embed, note
from embedder.session import Session, session


def chunks(texts: list[str], size: int) -> Iterator[list[str]]:
    for i in range(0, len(texts), size):
        yield texts[i : i + size]


async def notices(active: Session, sink: list[str]) -> None:
    while True:
        msg = await active.intake.recv_json()
        sink.append(msg["kind"])


async def serve(n: int) -> None:
    texts = [f"document {i}" if i % 4 else " " for i in range(n)]
    seen: list[str] = []
    async with session() as active:
        watcher = asyncio.create_task(notices(active, seen))
        note("session-open")
        loop = asyncio.get_running_loop()
        with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
            jobs = [loop.run_in_executor(pool, embed, part) for part in chunks(texts, 2)]
            parts = await asyncio.wait_for(asyncio.gather(*jobs), 5)
        await asyncio.sleep(0.3)
        watcher.cancel()
    vectors = [v for part in parts for v in part]
    print(f"vectors={len(vectors)} notices={seen}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--batch", type=int, default=4)
    asyncio.run(serve(parser.parse_args().batch))
