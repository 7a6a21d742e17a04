import asyncio
import tempfile

from aiohttp.test_utils import TestClient, TestServer

from relay.public import create_app

CATALOG = {f"book-{n}": f"Volume {n} about harbour cranes and tide {n * 3}" for n in range(12)}


async def session(endpoint: str) -> None:
    async with TestClient(TestServer(create_app(endpoint, CATALOG))) as client:
        async with client.get("/items/book-3") as answer:
            print(answer.status, answer.headers["Server"], await answer.json())
        async with client.post("/admin/jobs/reindex") as answer:
            print(answer.status)
        for name in ("reindex", "checksum", "compact"):
            async with client.post(f"/admin/jobs/{name}", headers={"Authorization": "Bearer local"}) as answer:
                print(name, answer.status)
        await asyncio.sleep(0.3)
        async with client.get("/journal") as answer:
            print(await answer.json())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(session(f"ipc://{folder}/journal"))
