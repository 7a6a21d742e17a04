from __future__ import annotations

import asyncio
import multiprocessing
from contextlib import asynccontextmanager
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from . import feed
from .analysis import analyse

INLINE_LIMIT = 80


def _settle(loop: asyncio.AbstractEventLoop, future: asyncio.Future, result: dict) -> None:
    """Called by the pool's result thread."""
    sink = feed.current()
    if sink is not None:
        sink.announce("pooled", words=result["words"])
    loop.call_soon_threadsafe(future.set_result, result)


async def analyses(request: Request) -> JSONResponse:
    text = (await request.body()).decode()
    if not text.strip():
        raise HTTPException(400, "nothing to analyse")
    if len(text) <= INLINE_LIMIT:
        return JSONResponse(await run_in_threadpool(analyse, text))
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    request.app.state.pool.apply_async(analyse, (text,), callback=partial(_settle, loop, future))
    return JSONResponse(await asyncio.wait_for(future, 5))


def create_app(feed_url: str) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette):
        with multiprocessing.Pool(2) as pool, feed.installed(feed_url) as sink:
            app.state.pool = pool
            sink.announce("up")
            yield
            pool.close()
            pool.join()

    return Starlette(routes=[Route("/analyses", analyses, methods=["POST"])], lifespan=lifespan)
