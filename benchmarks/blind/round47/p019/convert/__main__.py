import argparse
import asyncio

import httpx
import uvicorn

from .web import app


async def main(port: int) -> None:
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.02)
    address = server.servers[0].sockets[0].getsockname()
    async with httpx.AsyncClient(base_url=f"http://{address[0]}:{address[1]}", timeout=6, trust_env=False) as client:
        for text in ("hello world", "a tale of two cities"):
            response = await client.post("/convert", content=text)
            print(response.status_code, response.json())
    server.should_exit = True
    await serving


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="convert")
    parser.add_argument("--port", type=int, default=8071)
    asyncio.run(main(parser.parse_args().port))
