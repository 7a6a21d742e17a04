from __future__ import annotations

import asyncio
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request

from . import bus
from .config import Settings, Thumb, ThumbRequest
from .render import render


def get_pool(request: Request) -> ProcessPoolExecutor:
    return request.app.state.pool


def get_settings(request: Request) -> Settings:
    return request.app.state.settings


Pool = Annotated[ProcessPoolExecutor, Depends(get_pool)]
Config = Annotated[Settings, Depends(get_settings)]


def create_app(settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI):
        bus.configure(settings.events_endpoint)
        bus.emit("service.up", workers=settings.workers)
        app.state.settings = settings
        app.state.pool = ProcessPoolExecutor(
            settings.workers,
            initializer=bus.reset,
            initargs=(settings.events_endpoint,),
        )
        try:
            yield
        finally:
            app.state.pool.shutdown()
            bus.emit("service.down")
            bus.shutdown()

    app = FastAPI(title="thumbs", lifespan=lifespan)

    @app.post("/thumbs", response_model=Thumb)
    async def make_thumb(body: ThumbRequest, pool: Pool, config: Config):
        loop = asyncio.get_running_loop()
        job = loop.run_in_executor(pool, render, body.name, body.width, body.height, config.max_edge)
        try:
            return await asyncio.wait_for(job, timeout=5)
        except asyncio.TimeoutError:
            raise HTTPException(504, "renderer is busy") from None

    @app.get("/health")
    def health(config: Config):
        bus.emit("health.checked")
        return {"workers": config.workers}

    return app
