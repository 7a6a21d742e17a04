from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from .app import create_app
from .keys import Config


async def exercise(config: Config, seconds: float) -> None:
    async with TestClient(TestServer(create_app(config))) as client:
        for name in ("cat.png", "dog.png", "cat.png"):
            async with client.put(f"/thumbs/{name}", data=name.encode() * 10) as reply:
                print("PUT", name, reply.status)
        async with client.get("/thumbs/cat.png") as reply:
            print("GET", reply.status, reply.headers["ETag"])
        async with client.get("/thumbs/cow.png") as reply:
            print("GET", reply.status)
        await asyncio.sleep(seconds)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=0.5)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    with tempfile.TemporaryDirectory() as directory:
        spool = Path(directory, "spool")
        spool.mkdir()
        for number in range(3):
            (spool / f"old{number}.stale").touch()
        config = Config(spool=str(spool), feed=f"ipc://{directory}/edge")
        asyncio.run(exercise(config, args.seconds))
        print("left over:", len(list(spool.glob("*.stale"))))


if __name__ == "__main__":
    main()
