"""Trip scoring service of the fleet dashboard."""
from __future__ import annotations

import multiprocessing
import time
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request

from .bus import bus
from .routers import live, trips
from .scoring import ProgressRelay, attach
from .settings import Settings


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    bus.open(settings.endpoint)
    bus.publish("service.up", workers=settings.workers)
    outbox = multiprocessing.Queue()
    relay = ProgressRelay(outbox)
    relay.start()
    app.state.pool = ProcessPoolExecutor(max_workers=settings.workers, initializer=attach, initargs=(outbox,))
    try:
        yield
    finally:
        app.state.pool.shutdown(wait=True, cancel_futures=True)
        relay.stop()
        bus.publish("service.down")
        bus.close()


def create_app(settings: Settings) -> FastAPI:
    app = FastAPI(title="fleet", lifespan=lifespan)
    app.state.settings = settings
    app.state.table = {}
    app.include_router(trips)
    app.include_router(live)

    @app.middleware("http")
    async def timing(request: Request, call_next):
        begun = time.perf_counter()
        response = await call_next(request)
        response.headers["x-elapsed-ms"] = f"{(time.perf_counter() - begun) * 1000:.1f}"
        return response

    return app
