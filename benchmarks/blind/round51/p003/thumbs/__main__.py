from __future__ import annotations

import asyncio
import logging
import tempfile
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from .app import create_app


async def wait_for_thumb(client: TestClient, name: str) -> int:
    for _ in range(30):
        async with client.get(f"/images/{name}") as response:
            if response.status == 200:
                return len(await response.read())
        await asyncio.sleep(0.05)
    raise TimeoutError(name)


async def smoke(folder: Path) -> None:
    async with TestClient(TestServer(create_app(folder))) as client:
        for name in ("cat.raw", "dog.raw", "owl.raw"):
            async with client.put(f"/images/{name}", data=name.encode() * 100) as response:
                assert response.status == 202
        sizes = [await wait_for_thumb(client, name) for name in ("cat.raw", "dog.raw", "owl.raw")]
        logging.info("thumbnails of %s bytes", sizes)
        await asyncio.sleep(0.2)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as scratch:
        asyncio.run(smoke(Path(scratch)))
