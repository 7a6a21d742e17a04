from __future__ import annotations

import asyncio
import contextlib
from multiprocessing.pool import Pool

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

from . import images
from .feed import feed


class RequestFeed(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        response = await call_next(request)
        feed.note("request", path=request.url.path, status=response.status_code)
        return response


async def make(request: Request) -> JSONResponse:
    width, height = request.path_params["width"], request.path_params["height"]
    factor = int(request.query_params.get("factor", 4))
    pool: Pool = request.app.state.pool
    job = pool.apply_async(images.thumbnail, (width, height, factor))
    result = await asyncio.to_thread(job.get, 5)
    return JSONResponse(result, background=BackgroundTask(feed.note, "made", **result))


async def preview(request: Request) -> JSONResponse:
    """Small enough to be done here."""
    return JSONResponse(await asyncio.to_thread(images.thumbnail, 8, 8, 2))


async def status(request: Request) -> JSONResponse:
    return JSONResponse({"connected": feed.connected, "sent": feed.sent})


def create_app(pool: Pool, address: str) -> Starlette:
    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette):
        feed.connect(address)
        feed.note("up")
        yield
        feed.disconnect()

    app = Starlette(
        routes=[
            Mount("/thumbs", routes=[
                Route("/{width:int}x{height:int}", make, methods=["POST"]),
                Route("/preview", preview),
            ]),
            Route("/status", status),
        ],
        middleware=[Middleware(RequestFeed)],
        lifespan=lifespan,
    )
    app.state.pool = pool
    return app
