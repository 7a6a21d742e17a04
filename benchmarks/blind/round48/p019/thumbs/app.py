from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from concurrent.futures import Executor, ProcessPoolExecutor

from aiohttp import web

from . import telemetry
from .imaging import ready, shrink

log = logging.getLogger("thumbs")

POOL = web.AppKey("POOL", Executor)
WORKERS = web.AppKey("WORKERS", int)

routes = web.RouteTableDef()


@web.middleware
async def measured(request: web.Request, handler) -> web.StreamResponse:
    response = await handler(request)
    telemetry.count("http.requests", path=request.path, status=str(response.status))
    return response


@routes.get("/ping")
async def ping(request: web.Request) -> web.Response:
    return web.json_response({"workers": request.app[WORKERS]})


@routes.post("/thumbnails")
async def thumbnails(request: web.Request) -> web.Response:
    try:
        width, height = int(request.query["w"]), int(request.query["h"])
    except (KeyError, ValueError) as error:
        raise web.HTTPBadRequest(text=str(error)) from error
    pixels = await request.read()
    if len(pixels) != width * height:
        raise web.HTTPUnprocessableEntity(text="size mismatch")
    loop = asyncio.get_running_loop()
    job = loop.run_in_executor(request.app[POOL], shrink, width, height, pixels, 4)
    thumb = await asyncio.wait_for(job, timeout=4)
    return web.json_response({"w": thumb.width, "h": thumb.height, "sha1": thumb.digest})


async def pool_context(app: web.Application) -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=app[WORKERS]) as pool:
        await asyncio.gather(
            *(loop.run_in_executor(pool, ready, 0.05) for _ in range(app[WORKERS]))
        )
        log.info("%d imaging workers up", app[WORKERS])
        app[POOL] = pool
        yield


async def telemetry_context(app: web.Application) -> AsyncIterator[None]:
    target = telemetry.sink()
    log.info("telemetry to %s", target.endpoint)
    yield
    telemetry.shutdown()


def create_app(workers: int = 2) -> web.Application:
    app = web.Application(middlewares=[measured])
    app[WORKERS] = workers
    app.add_routes(routes)
    app.cleanup_ctx.extend([telemetry_context, pool_context])
    return app
