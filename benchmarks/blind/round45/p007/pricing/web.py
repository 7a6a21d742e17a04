from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Query, Request

from .config import Settings, get_settings
from .model import prepare_worker, value
from .ticks import TickPublisher, get_ticks


@asynccontextmanager
async def lifespan(app: FastAPI):
    settings = get_settings()
    with ProcessPoolExecutor(
        settings.model_workers, initializer=prepare_worker, initargs=(logging.WARNING,)
    ) as workers:
        app.state.workers = workers
        yield
    get_ticks().shutdown()


def get_workers(request: Request) -> Executor:
    return request.app.state.workers


Ticks = Annotated[TickPublisher, Depends(get_ticks)]
Workers = Annotated[Executor, Depends(get_workers)]
Config = Annotated[Settings, Depends(get_settings)]

app = FastAPI(lifespan=lifespan)


@app.get("/health")
def health(ticks: Ticks, config: Config) -> dict:
    return {"ticks": ticks.describe(), "paths": config.paths}


@app.get("/quotes/{symbol}")
async def quote(
    symbol: str, ticks: Ticks, workers: Workers, spot: Annotated[float, Query(gt=0)] = 100.0
) -> dict:
    loop = asyncio.get_running_loop()
    result = await asyncio.wait_for(
        loop.run_in_executor(workers, value, symbol, spot, spot * 1.05), timeout=5
    )
    ticks.tick(symbol, result.price)
    return {"symbol": symbol, "price": result.price, "error": result.error}
