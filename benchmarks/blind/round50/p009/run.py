import asyncio
import json

import zmq
import zmq.asyncio
from aiohttp.test_utils import TestClient, TestServer

from clinic import LogSettings, Settings, make_app


async def log_server(socket: zmq.asyncio.Socket, lines: list[dict]) -> None:
    while True:
        _, record = await socket.recv_multipart()
        lines.append(json.loads(record))


async def main() -> None:
    context = zmq.asyncio.Context()
    socket = context.socket(zmq.SUB)
    socket.subscribe(b"")
    port = socket.bind_to_random_port("tcp://127.0.0.1")
    lines: list[dict] = []
    reader = asyncio.create_task(log_server(socket, lines))

    settings = Settings(LogSettings(endpoint=f"tcp://127.0.0.1:{port}"))
    async with TestClient(TestServer(make_app(settings))) as client:
        await asyncio.sleep(0.3)
        for day in ("2024-05-06", "2024-05-07"):
            for minutes in (20, 45):
                async with client.get(f"/slots/{day}", params={"minutes": str(minutes)}) as answer:
                    print(day, minutes, len(await answer.json()))
    await asyncio.sleep(0.3)
    reader.cancel()
    print(sorted({line["event"] for line in lines}))
    context.destroy(linger=0)


if __name__ == "__main__":
    asyncio.run(main())
