from __future__ import annotations

import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import AsyncIterator

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from .bus import ProgressBus
from .exports import EXPORTS
from .forked import ForkedExport


class TimingMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        began = time.perf_counter()
        response = await call_next(request)
        response.headers["x-took-ms"] = f"{(time.perf_counter() - began) * 1000:.1f}"
        return response


def start_export(request: Request) -> Response:
    name = request.path_params["name"]
    export = EXPORTS.get(name)
    if export is None:
        return PlainTextResponse("unknown export", status_code=404)
    bus: ProgressBus = request.app.state.bus
    target = request.app.state.folder / f"{name}.csv"
    bus.report(name, 0)
    finished = ForkedExport(export, bus.report)(target)
    if not finished:
        return JSONResponse({"export": name, "ok": False}, status_code=500)
    return JSONResponse({"export": name, "ok": True, "bytes": target.stat().st_size})


def build_app(folder: Path, address: str) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        with ProgressBus(address) as bus:
            app.state.bus = bus
            app.state.folder = folder
            yield

    return Starlette(
        routes=[Route("/exports/{name}", start_export, methods=["POST"])],
        middleware=[Middleware(TimingMiddleware)],
        lifespan=lifespan,
    )
