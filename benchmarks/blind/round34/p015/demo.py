import argparse
import asyncio
import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import zmq
import zmq.asyncio

from gridcall import Directory, session
from gridcall.crunch import crunch


async def discover(table, *names):
    async with Directory(table) as directory, session(directory.url) as peer:
        return [await peer.ask("lookup", name=name) for name in names]


async def compute(parts, limit, sink_url):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        jobs = [loop.run_in_executor(pool, partial(crunch, part, limit, sink_url)) for part in range(parts)]
        results = []
        with zmq.asyncio.Context() as ctx, ctx.socket(zmq.PULL) as sink:
            sink.bind(sink_url)
            for _ in jobs:
                results.append(await asyncio.wait_for(sink.recv_json(), 5))
        await asyncio.gather(*jobs)
    return results


async def publish(results):
    async with Directory({}) as directory, session(directory.url) as peer:
        for part, count in sorted(results):
            await peer.ask("finish", name=str(part), value=count)
        return directory.finished


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--parts", type=int, default=4)
    args = parser.parse_args()

    limit, = asyncio.run(discover({"limit": 4000}, "limit"))
    with tempfile.TemporaryDirectory(prefix="gridcall-") as scratch:
        results = asyncio.run(compute(args.parts, limit, f"ipc://{scratch}/sink"))
    print("primes", sum(count for _, count in results))
    print(asyncio.run(publish(results)))


if __name__ == "__main__":
    main()
