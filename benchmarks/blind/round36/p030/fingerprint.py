import argparse
import asyncio
import os
import pathlib
import tempfile

import zmq
import zmq.asyncio

import hashing
from asyncpool import AsyncPool


class Notices:
    """Counts the notices of the workers as they arrive."""

    def __init__(self, context, endpoint):
        self.sock = zmq.asyncio.Socket(context, zmq.PULL)
        self.sock.bind(endpoint)
        self.total = 0

    async def __aenter__(self):
        self.task = asyncio.create_task(self.count())
        return self

    async def __aexit__(self, *exc):
        self.task.cancel()
        await asyncio.wait([self.task])
        self.sock.close(linger=0)

    async def count(self):
        while True:
            await self.sock.recv_json()
            self.total += 1


def make_files(directory, count):
    for n in range(count):
        path = directory / f"blob{n:03}.bin"
        path.write_bytes(os.urandom(4096) if n % 3 else b"same" * 1024)
        yield path


async def main(options):
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        endpoint = f"ipc://{directory}/notices"
        groups = {}
        async with Notices(context, endpoint) as notices:
            async with AsyncPool(options.jobs, hashing.init_worker, (context, endpoint)) as pool:
                files = list(make_files(directory, options.files))
                try:
                    async with asyncio.timeout(5):
                        async for path, digest in pool.as_completed(hashing.fingerprint, files):
                            groups.setdefault(digest, []).append(path)
                except TimeoutError:
                    print("timed out")
            await asyncio.sleep(0.1)
    context.term()
    for digest, paths in groups.items():
        if len(paths) > 1:
            print(digest, sorted(paths))
    print(f"{len(groups)} distinct, {notices.total} notices")


if __name__ == "__main__":
    cli = argparse.ArgumentParser()
    cli.add_argument("--files", type=int, default=10)
    cli.add_argument("--jobs", type=int, default=2)
    asyncio.run(main(cli.parse_args()))
