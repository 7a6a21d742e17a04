from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager

from fastapi import FastAPI

from . import __version__, bus
from .config import get_settings
from .rendering import warm_up
from .routers import statements


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings = get_settings()
    bus.publish(bus.Event(name="service.started", subject=__version__))
    with ProcessPoolExecutor(settings.workers, initializer=warm_up, initargs=(logging.WARNING,)) as pool:
        app.state.pool = pool
        yield
    bus.publish(bus.Event(name="service.stopped", subject=__version__))
    bus.shutdown()


def create_app() -> FastAPI:
    app = FastAPI(title="statements", version=__version__, lifespan=lifespan)
    app.include_router(statements.router)

    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    return app
