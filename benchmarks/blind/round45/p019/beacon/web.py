from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager, suppress

import structlog
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .presence import Presence

log = structlog.get_logger()


class RequestIdMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        structlog.contextvars.bind_contextvars(request_id=request.headers.get("x-request-id", "-"))
        try:
            return await call_next(request)
        finally:
            structlog.contextvars.clear_contextvars()


async def status(request: Request) -> JSONResponse:
    presence: Presence = request.app.state.presence
    return JSONResponse({"node": presence.node, "group": presence.group, "pid": os.getpid()})


async def drain(request: Request) -> JSONResponse:
    task = BackgroundTask(request.app.state.presence.announce, "draining")
    return JSONResponse({"draining": True}, background=task)


async def pulse(presence: Presence, period: float) -> None:
    while True:
        log.debug("pulse", number=presence.announce("alive"))
        await asyncio.sleep(period)


def create_app(group: str, period: float = 0.2) -> Starlette:
    presence = Presence(group)

    @asynccontextmanager
    async def lifespan(app: Starlette):
        beat = asyncio.create_task(pulse(presence, period))
        yield
        beat.cancel()
        with suppress(asyncio.CancelledError):
            await beat
        presence.retire()

    app = Starlette(
        routes=[Route("/status", status), Route("/drain", drain, methods=["POST"])],
        middleware=[Middleware(RequestIdMiddleware)],
        lifespan=lifespan,
    )
    app.state.presence = presence
    return app
