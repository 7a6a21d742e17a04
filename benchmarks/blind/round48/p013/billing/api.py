from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, status

from .audit import AuditBus
from .rendering import init_worker, render
from .runtime import Runtime, runtime
from .settings import AuditEvent, Order, Rendered, Settings

router = APIRouter(prefix="/invoices", tags=["invoices"])


def get_runtime() -> Runtime:
    return runtime


def get_bus(rt: Annotated[Runtime, Depends(get_runtime)]) -> AuditBus:
    return rt.require_bus()


@router.post("", status_code=status.HTTP_201_CREATED)
async def create_invoice(
    order: Order,
    rt: Annotated[Runtime, Depends(get_runtime)],
    bus: Annotated[AuditBus, Depends(get_bus)],
) -> Rendered:
    if not order.lines:
        raise HTTPException(status.HTTP_400_BAD_REQUEST, "empty order")
    bus.publish(AuditEvent(kind="invoice.requested", subject=order.number))
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(rt.pool, render, order, rt.settings.currency)


@router.get("/health")
async def health(rt: Annotated[Runtime, Depends(get_runtime)]) -> dict[str, int]:
    return {"workers": rt.settings.render_workers}


def create_app(settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        runtime.settings = settings
        runtime.bus = AuditBus.open(settings.audit_endpoint)
        runtime.pool = ProcessPoolExecutor(
            max_workers=settings.render_workers,
            initializer=init_worker,
            initargs=(settings,),
        )
        try:
            yield
        finally:
            runtime.pool.shutdown(wait=True)
            runtime.bus.close()

    app = FastAPI(title="billing", lifespan=lifespan)
    app.include_router(router)
    return app
