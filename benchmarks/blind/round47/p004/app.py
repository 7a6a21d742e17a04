import asyncio
import logging

from aiohttp.test_utils import TestClient, TestServer

from resize.telemetry import telemetry
from resize.web import build


async def main() -> None:
    async with TestClient(TestServer(build())) as client:
        for size in (1_000, 20_000):
            response = await client.post("/compress", params={"level": "9"}, data=b"lorem " * size)
            body = await response.read()
            print(response.status, len(body))
    telemetry.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
