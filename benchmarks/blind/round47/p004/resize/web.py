import asyncio
import logging
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from typing import AsyncIterator

from aiohttp import web

from .telemetry import telemetry
from .work import compress

log = logging.getLogger(__name__)
POOL = web.AppKey("pool", ProcessPoolExecutor)
LIMIT = web.AppKey("limit", asyncio.Semaphore)
routes = web.RouteTableDef()


@web.middleware
async def counted(request: web.Request, handler):
    telemetry.count("requests")
    try:
        return await handler(request)
    except asyncio.TimeoutError:
        telemetry.count("timeouts")
        raise web.HTTPGatewayTimeout


@routes.post("/compress")
async def post(request: web.Request) -> web.Response:
    body = await request.read()
    level = int(request.query.get("level", 6))
    async with request.app[LIMIT]:
        job = asyncio.get_running_loop().run_in_executor(request.app[POOL], compress, body, level)
        data = await asyncio.wait_for(job, 4)
    return web.Response(body=data, content_type="application/zlib")


async def workers(app: web.Application) -> AsyncIterator[None]:
    spawn = mp.get_context("spawn")
    app[POOL] = ProcessPoolExecutor(max_workers=1, mp_context=spawn)
    app[LIMIT] = asyncio.Semaphore(spawn.cpu_count())
    yield
    for process in list((app[POOL]._processes or {}).values()):
        process.terminate()
    app[POOL].shutdown(wait=False, cancel_futures=True)


def build() -> web.Application:
    app = web.Application(middlewares=[counted])
    app.add_routes(routes)
    app.cleanup_ctx.append(workers)
    return app
