import argparse
import asyncio
import json
import logging
import os
import tempfile

import zmq
import zmq.asyncio

from . import metrics
from .acquisition import Acquisition


async def collect(sock: zmq.asyncio.Socket, into: dict[str, int]) -> None:
    while True:
        _, body = await sock.recv_multipart()
        name = json.loads(body)["name"]
        into[name] = into.get(name, 0) + 1


async def amain(args: argparse.Namespace) -> None:
    counts: dict[str, int] = {}
    context = zmq.asyncio.Context()
    sock = context.socket(zmq.PULL)
    sock.bind(os.environ[metrics.ENDPOINT_VARIABLE])
    collector = asyncio.create_task(collect(sock, counts))
    try:
        await Acquisition(args.method).run(args.scans)
        await asyncio.sleep(0.2)
    finally:
        collector.cancel()
        await asyncio.gather(collector, return_exceptions=True)
        context.destroy(linger=0)
    for name, count in sorted(counts.items()):
        print(f"{name:<12} {count}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="massspec")
    parser.add_argument("--method", choices=("tryptic", "lipid"), default="tryptic")
    parser.add_argument("--scans", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as tmp:
        os.environ[metrics.ENDPOINT_VARIABLE] = f"ipc://{tmp}/metrics"
        asyncio.run(amain(args))


if __name__ == "__main__":
    main()
