from __future__ import annotations

import asyncio
import logging
import tempfile

import typer
from aiohttp.test_utils import TestClient, TestServer
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_fixed

from .settings import FeedSettings, Settings
from .web import create_app

cli = typer.Typer(add_completion=False)


@cli.callback()
def setup() -> None:
    """Checks the links of pages."""
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)


@retry(
    stop=stop_after_attempt(3),
    wait=wait_fixed(0.1),
    retry=retry_if_exception_type(ConnectionError),
    reraise=True,
)
async def submit(client: TestClient, number: int) -> tuple[int, dict]:
    links = "".join(f'<a href="/p{n}">x</a>' for n in range(number))
    extra = '<a href="#missing">y</a>' if number % 3 == 0 else ""
    async with client.post(f"/pages/page{number}", data=f"<p>{links}{extra}</p>") as reply:
        return reply.status, await reply.json()


async def session(settings: Settings, pages: int) -> None:
    async with TestClient(TestServer(create_app(settings))) as client:
        for status, result in await asyncio.gather(*(submit(client, n) for n in range(1, pages + 1))):
            typer.echo(f"{status} {result['name']} {result['links']} {result['broken']}")


@cli.command()
def run(pages: int = 3, workers: int = 3) -> None:
    """Serve for a moment and check some pages."""
    with tempfile.TemporaryDirectory() as directory:
        settings = Settings(feed=FeedSettings(url=f"ipc://{directory}/feed"), workers=workers)
        asyncio.run(session(settings, pages))


if __name__ == "__main__":
    cli()
