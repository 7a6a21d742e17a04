import asyncio
import socket

import httpx
import uvicorn

from quiz import app

ATTEMPTS = {
    "iris": {"q1": "Photosynthesis", "q2": "the mitochondrion", "q3": "osmosis"},
    "jon": {"q1": "fotosynthesis", "q2": "nucleus", "q3": "osmose"},
}


async def exercise(base: str) -> None:
    async with httpx.AsyncClient(base_url=base, timeout=4) as client:
        for learner, answers in ATTEMPTS.items():
            answer = await client.post("/attempts", json={"learner": learner, "answers": answers})
            print(answer.json())
        print((await client.get("/preview", params={"q1": "photosynthesis"})).json())
        print((await client.get("/stats")).json())


async def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.02)
    try:
        await exercise(f"http://127.0.0.1:{listener.getsockname()[1]}")
    finally:
        server.should_exit = True
        await serving


if __name__ == "__main__":
    asyncio.run(main())
