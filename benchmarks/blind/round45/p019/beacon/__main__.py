from __future__ import annotations

import asyncio
import logging
import socket
import tempfile
from pathlib import Path

import httpx
import structlog
import typer
import uvicorn

from .detach import detach
from .web import create_app

cli = typer.Typer(add_completion=False)
log = structlog.get_logger()


@cli.callback()
def setup(verbose: bool = False) -> None:
    """Presence beacon."""
    level = logging.DEBUG if verbose else logging.INFO
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.KeyValueRenderer(key_order=["level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )


async def run_server(app, listener: socket.socket, seconds: float) -> None:
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
    serving = asyncio.create_task(server.serve([listener]))
    host, port = listener.getsockname()
    await asyncio.sleep(0.3)
    async with httpx.AsyncClient(base_url=f"http://{host}:{port}", timeout=2) as client:
        status = (await client.get("/status", headers={"x-request-id": "probe"})).json()
        log.info("probe.status", node_group=status["group"])
        log.info("probe.drain", code=(await client.post("/drain")).status_code)
    await asyncio.sleep(seconds)
    server.should_exit = True
    await asyncio.wait_for(serving, 3)


@cli.command()
def serve(
    group: str = "lab",
    seconds: float = 1.0,
    foreground: bool = typer.Option(False, help="do not detach"),
) -> None:
    """Run the beacon."""
    app = create_app(group)
    rundir = Path(tempfile.mkdtemp(prefix="beacon-"))
    listener = socket.create_server(("127.0.0.1", 0))
    if not foreground:
        detach(rundir / "beacon.pid")
    try:
        asyncio.run(run_server(app, listener, seconds))
    finally:
        for leftover in rundir.iterdir():
            leftover.unlink()
        rundir.rmdir()


if __name__ == "__main__":
    cli()
