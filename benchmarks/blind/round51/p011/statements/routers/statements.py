from __future__ import annotations

import asyncio
from concurrent.futures import Executor
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request, status
from pydantic import BaseModel

from .. import bus
from ..config import Settings, get_settings
from ..rendering import render_statement

router = APIRouter(prefix="/statements", tags=["statements"])


class StatementOrder(BaseModel):
    account: str
    month: str


class StatementRef(BaseModel):
    file: str


def get_pool(request: Request) -> Executor:
    return request.app.state.pool


@router.post("", status_code=status.HTTP_201_CREATED)
async def create(order: StatementOrder, pool: Annotated[Executor, Depends(get_pool)]) -> StatementRef:
    bus.publish(bus.Event(name="statement.ordered", subject=order.account))
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(pool, render_statement, order.account, order.month)
    try:
        return StatementRef(file=await asyncio.wait_for(future, timeout=5))
    except asyncio.TimeoutError:
        raise HTTPException(status.HTTP_504_GATEWAY_TIMEOUT, "renderer too slow") from None


@router.get("/{name}")
def read(name: str, settings: Annotated[Settings, Depends(get_settings)]) -> dict[str, str]:
    path = settings.output_dir / name
    if not path.is_file():
        raise HTTPException(status.HTTP_404_NOT_FOUND)
    return {"text": path.read_text(encoding="utf-8")}
