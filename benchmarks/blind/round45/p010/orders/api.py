from __future__ import annotations

import asyncio

from fastapi import APIRouter, Depends, HTTPException, Request

from .invoicing import Invoice, Order, render
from .runtime import Runtime

router = APIRouter(prefix="/orders", tags=["orders"])


def get_runtime(request: Request) -> Runtime:
    return request.app.state.runtime


@router.post("", status_code=201)
async def place(order: Order, rt: Runtime = Depends(get_runtime)) -> dict:
    if order.number in rt.invoices:
        raise HTTPException(409, "order number already taken")
    rt.bus.emit("order.placed", order=order.number, customer=order.customer)
    loop = asyncio.get_running_loop()
    invoice: Invoice = await loop.run_in_executor(rt.renderers, render, order)
    rt.bus.emit(
        "invoice.rendered", order=order.number, total=invoice.total, digest=invoice.digest[:12]
    )
    rt.invoices[order.number] = invoice.text
    return {"order": order.number, "total": invoice.total}


@router.get("/{number}/invoice")
async def invoice_text(number: int, rt: Runtime = Depends(get_runtime)) -> dict:
    try:
        return {"text": rt.invoices[number]}
    except KeyError:
        raise HTTPException(404, "no such invoice") from None
