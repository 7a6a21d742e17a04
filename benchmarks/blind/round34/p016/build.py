import argparse
import asyncio
import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import zmq

from compilers import SOURCES, compile_unit
from progressbus import reporting, step


class Scheduler:
    def __init__(self, jobs):
        self.jobs = jobs

    async def build(self, names):
        loop = asyncio.get_running_loop()
        executor = ProcessPoolExecutor(self.jobs, mp_context=multiprocessing.get_context("fork"))
        try:
            with step("build"):
                pending = [loop.run_in_executor(executor, compile_unit, n) for n in names]
                return dict(await asyncio.wait_for(asyncio.gather(*pending), 5))
        finally:
            executor.shutdown(wait=True, cancel_futures=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()

    ctx = zmq.Context()
    viewer = ctx.socket(zmq.ROUTER)
    port = viewer.bind_to_random_port("tcp://127.0.0.1")
    with reporting(f"tcp://127.0.0.1:{port}"):
        sizes = asyncio.run(Scheduler(args.jobs).build(sorted(SOURCES)))
    for name, size in sizes.items():
        print(f"{name:10} {size} bytes")
    while viewer.poll(200):
        event = json.loads(viewer.recv_multipart()[1])
        print(event["what"], event["step"])
    viewer.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
