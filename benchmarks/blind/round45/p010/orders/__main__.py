from __future__ import annotations

import argparse
import logging
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.testclient import TestClient

from . import runtime
from .api import router
from .bus import EventBus
from .settings import Settings


@asynccontextmanager
async def lifespan(app: FastAPI):
    settings: Settings = app.state.settings
    bus = EventBus(settings.bus)
    pool = ProcessPoolExecutor(max_workers=settings.render_workers)
    rt = runtime.Runtime(settings=settings, bus=bus, renderers=pool)
    runtime.install(rt)
    app.state.runtime = rt
    bus.emit("service.started", workers=settings.render_workers)
    try:
        yield
    finally:
        pool.shutdown()
        runtime.uninstall()
        bus.close()


def create_app(settings: Settings | None = None) -> FastAPI:
    app = FastAPI(title="orders", lifespan=lifespan)
    app.state.settings = settings or Settings()
    app.include_router(router)
    return app


def main() -> None:
    parser = argparse.ArgumentParser(prog="orders")
    parser.add_argument("--orders", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    with TestClient(create_app()) as client:
        for number in range(1, args.orders + 1):
            reply = client.post(
                "/orders",
                json={
                    "number": number,
                    "customer": f"Customer {number}",
                    "lines": [{"sku": "A-100", "quantity": number, "unit_price": 9.5}],
                },
            )
            reply.raise_for_status()
            print(reply.json())
        print(client.get("/orders/1/invoice").json()["text"])


if __name__ == "__main__":
    main()
