from __future__ import annotations

import asyncio
import contextlib
import multiprocessing as mp
import queue
import time
from collections.abc import AsyncIterator
from pathlib import Path

import zmq
from aiohttp import web
from aiohttp.typedefs import Handler

from .events import EventBus
from .workers import Thumbnailer

BUS = web.AppKey("bus", EventBus)
INBOX = web.AppKey("inbox", object)
FOLDER = web.AppKey("folder", Path)
routes = web.RouteTableDef()


@web.middleware
async def announce(request: web.Request, handler: Handler) -> web.StreamResponse:
    begin = time.perf_counter()
    response = await handler(request)
    request.app[BUS].emit("http", path=request.path, status=response.status, ms=(time.perf_counter() - begin) * 1e3)
    return response


@routes.put("/images/{name}")
async def upload(request: web.Request) -> web.Response:
    path = request.app[FOLDER] / Path(request.match_info["name"]).name
    path.write_bytes(await request.read())
    request.app[INBOX].put(str(path))
    return web.json_response({"stored": path.name}, status=202)


@routes.get("/images/{name}")
async def fetch(request: web.Request) -> web.StreamResponse:
    path = request.app[FOLDER] / Path(request.match_info["name"]).with_suffix(".thumb").name
    if not path.exists():
        raise web.HTTPNotFound
    return web.FileResponse(path)


async def event_bus(app: web.Application) -> AsyncIterator[None]:
    app[BUS] = EventBus(zmq.Context())
    yield
    app[BUS].close()


async def relay(bus: EventBus, outbox: mp.Queue) -> None:
    while True:
        with contextlib.suppress(queue.Empty):
            topic, fields = await asyncio.to_thread(outbox.get, True, 0.1)
            bus.emit(topic, **fields)


async def thumbnailers(app: web.Application) -> AsyncIterator[None]:
    app[INBOX] = mp.Queue()
    outbox: mp.Queue = mp.Queue()
    workers = [Thumbnailer(app[INBOX], outbox, n) for n in range(2)]
    for worker in workers:
        worker.start()
    relaying = asyncio.create_task(relay(app[BUS], outbox))
    yield
    for _ in workers:
        app[INBOX].put(None)
    for worker in workers:
        worker.join(2)
        if worker.is_alive():
            worker.kill()
    relaying.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await relaying


def create_app(folder: Path) -> web.Application:
    app = web.Application(middlewares=[announce], client_max_size=2**20)
    app[FOLDER] = folder
    app.add_routes(routes)
    app.cleanup_ctx.extend([event_bus, thumbnailers])
    return app
