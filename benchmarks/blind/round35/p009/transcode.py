import argparse
import asyncio
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from farm import wire
from farm.encode import encode
from farm.profiles import PROFILES


async def watch(inbox, seen):
    while True:
        seen.append(await inbox.recv_json())


async def run(clips, profile, workers):
    ctx = zmq.asyncio.Context()
    inbox = ctx.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"
    seen = []
    watcher = asyncio.create_task(watch(inbox, seen))

    wire.channel("progress", url).send_json({"batch": len(clips), "profile": profile})
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(workers, mp_context=mp.get_context("fork")) as pool:
        jobs = [loop.run_in_executor(pool, encode, clip, profile, url) for clip in clips]
        for done in asyncio.as_completed(jobs):
            clip, size = await done
            print(f"{clip}: {size} bytes")
    await asyncio.sleep(0.2)
    watcher.cancel()
    wire.hang_up()
    inbox.close(0)
    return seen


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--clips", type=int, default=3)
    ap.add_argument("--profile", choices=sorted(PROFILES), default="web")
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()
    clips = [f"clip{i:03d}" for i in range(args.clips)]
    seen = asyncio.run(run(clips, args.profile, args.workers))
    print(len(seen), "progress reports")


if __name__ == "__main__":
    main()
