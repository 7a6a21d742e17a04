from __future__ import annotations

from contextlib import asynccontextmanager
from typing import AsyncIterator

from fastapi import Depends, FastAPI, Request
from fastapi.responses import PlainTextResponse

from . import container as wiring
from .audit import audited
from .invoices import InvoiceService, Order
from .settings import Settings


def invoice_service(request: Request) -> InvoiceService:
    return InvoiceService(request.app.state.container)


@audited("stock.reserve")
def reserve_stock(order: Order) -> int:
    return sum(line.quantity for line in order.lines)


def create_app(settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.container = wiring.Container.build(settings)
        wiring.activate(app.state.container)
        app.state.container.events.publish("service.up", service="orders")
        try:
            yield
        finally:
            wiring.activate(None)
            app.state.container.shutdown()

    app = FastAPI(title="orders", lifespan=lifespan)

    @app.post("/orders", response_class=PlainTextResponse, status_code=201)
    async def place(order: Order, invoices: InvoiceService = Depends(invoice_service)) -> str:
        reserve_stock(order)
        text = await invoices.issue(order)
        wiring.current().events.publish("order.placed", number=order.number)
        return text

    @app.get("/health")
    async def health() -> dict[str, int]:
        return {"events": wiring.current().events.sent}

    return app
