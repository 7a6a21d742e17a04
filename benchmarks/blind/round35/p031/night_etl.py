import argparse
import asyncio
import multiprocessing as mp
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

import zmq
import zmq.asyncio

import feeds
from feeds import Feed


def chunks(rows, n):
    rows = iter(rows)
    while block := tuple(islice(rows, n)):
        yield block


def grade(row):
    if row["flux"] < 0:
        return Feed.LOSSY
    return Feed.FULL if row["flux"] > 60 else Feed.CLEAN


def transform(block):
    tally = Counter()
    for row in block:
        mask = grade(row)
        tally["bytes"] += feeds.emit(mask, row)
        tally[str(mask)] += 1
    return tally


async def count(pull, feed, seen):
    while await pull.poll(400):
        await pull.recv()
        seen[feed.name] += 1


async def main(batches):
    ctx = zmq.asyncio.Context()
    pulls, urls = {}, {}
    for feed in (Feed.CLEAN, Feed.REJECT, Feed.AUDIT):
        pull = ctx.socket(zmq.PULL)
        urls[feed] = f"tcp://127.0.0.1:{pull.bind_to_random_port('tcp://127.0.0.1')}"
        pulls[feed] = pull
    await feeds.open_feeds(urls)
    feeds.emit(Feed.AUDIT, {"run": "open"})

    rows = ({"id": i, "flux": (i * 53) % 110 - 10} for i in range(batches * 5))
    loop = asyncio.get_running_loop()
    total = Counter()
    with ProcessPoolExecutor(2, mp_context=mp.get_context("fork")) as pool:
        jobs = [loop.run_in_executor(pool, transform, block) for block in chunks(rows, 5)]
        for tally in await asyncio.gather(*jobs):
            total += tally
    seen = Counter()
    await asyncio.gather(*(count(p, f, seen) for f, p in pulls.items()))
    print("graded", sorted(total.items()))
    print("landed", sorted(seen.items()))
    feeds.close_all()
    for pull in pulls.values():
        pull.close(linger=0)
    ctx.term()


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--batches", type=int, default=2)
    asyncio.run(main(ap.parse_args().batches))
