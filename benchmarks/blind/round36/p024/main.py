import argparse
import asyncio
import logging
import os
import pathlib
import signal
import tempfile

import zmq
import zmq.asyncio

from kv.node import Node


async def drive(directory: pathlib.Path, keys: int) -> None:
    """Fill the node, ask for two dumps as an operator would, stop it."""
    with zmq.asyncio.Context() as context, context.socket(zmq.REQ) as client:
        client.linger = 0
        client.connect(f"ipc://{directory}/commands")
        for n in range(keys):
            await client.send_multipart([b"SET", b"key:%d" % n, b"value %d" % n])
            if not await client.poll(2000):
                break
            await client.recv()
            if n in (keys // 2, keys - 1):
                os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.8)
    os.kill(os.getpid(), signal.SIGTERM)


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--keys", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kv-") as name:
        directory = pathlib.Path(name)
        await asyncio.wait_for(asyncio.gather(Node(directory).run(), drive(directory, options.keys)), 9)
        print("dumps:", sorted(p.name for p in directory.glob("dump-*.jsonl")))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    asyncio.run(main())
