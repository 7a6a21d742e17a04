from __future__ import annotations

import argparse
import asyncio
import logging
import os
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import zmq
from aiohttp.test_utils import TestClient, TestServer

from thumbs import telemetry
from thumbs.app import create_app


class Receiver:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.active = True

    def run(self) -> Counter[str]:
        names: Counter[str] = Counter()
        socket = zmq.Context.instance().socket(zmq.SUB)
        socket.subscribe(b"")
        socket.bind(self.endpoint)
        while self.active or socket.poll(100):
            if socket.poll(50):
                names[socket.recv_json()["name"]] += 1
        socket.close(linger=0)
        return names


async def exercise(images: int) -> None:
    async with TestClient(TestServer(create_app(workers=2))) as client:
        async with client.get("/ping") as response:
            print(await response.json())
        for index in range(images):
            raster = bytes((x * index) % 256 for x in range(64 * 32))
            async with client.post("/thumbnails?w=64&h=32", data=raster) as response:
                response.raise_for_status()
                print(await response.json())


def main() -> None:
    parser = argparse.ArgumentParser(description="smoke run of the thumbnail service")
    parser.add_argument("--images", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="thumbs-") as scratch:
        os.environ[telemetry.ENDPOINT_VARIABLE] = f"ipc://{scratch}/telemetry"
        receiver = Receiver(os.environ[telemetry.ENDPOINT_VARIABLE])
        with ThreadPoolExecutor(1) as side:
            tally = side.submit(receiver.run)
            try:
                asyncio.run(exercise(args.images))
            finally:
                receiver.active = False
            print("telemetry:", dict(tally.result(timeout=2)))


if __name__ == "__main__":
    main()
