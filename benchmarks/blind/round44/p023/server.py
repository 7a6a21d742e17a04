from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import AsyncIterator

from aiohttp import web

from scoring import score
from settings import Settings
from telemetry import Telemetry

POOL = web.AppKey("pool", ProcessPoolExecutor)
routes = web.RouteTableDef()


@web.middleware
async def measure(request: web.Request, handler) -> web.StreamResponse:
    with Telemetry.shared().timed("request"):
        return await handler(request)


@routes.post("/score")
async def score_texts(request: web.Request) -> web.Response:
    texts = (await request.json())["texts"]
    loop = asyncio.get_running_loop()
    pool = request.app[POOL]
    jobs = [loop.run_in_executor(pool, score, text) for text in texts]
    return web.json_response({"scores": await asyncio.wait_for(asyncio.gather(*jobs), 6)})


@routes.get("/")
async def index(request: web.Request) -> web.Response:
    return web.Response(text="sentiment scoring")


async def process_pool(app: web.Application) -> AsyncIterator[None]:
    settings = Settings.from_env()
    app[POOL] = ProcessPoolExecutor(
        max_workers=settings.processes,
        mp_context=multiprocessing.get_context("spawn"),
    )
    yield
    app[POOL].shutdown(wait=True)


async def metrics(app: web.Application) -> AsyncIterator[None]:
    yield
    Telemetry.close_shared()


def build() -> web.Application:
    app = web.Application(middlewares=[measure])
    app.add_routes(routes)
    app.cleanup_ctx.extend([metrics, process_pool])
    return app
