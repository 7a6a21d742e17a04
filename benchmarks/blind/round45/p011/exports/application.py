from __future__ import annotations

from contextlib import asynccontextmanager
from enum import Enum
from pathlib import Path
from typing import Annotated, AsyncIterator, TypedDict

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel, Field

from .hub import Hub
from .worker import ExportWorker, supervise


class State(TypedDict):
    hub: Hub
    exports: dict[str, "Export"]


class Phase(str, Enum):
    running = "running"
    ready = "ready"
    failed = "failed"


class ExportRequest(BaseModel):
    name: str = Field(pattern=r"^[a-z]{2,20}$")
    customers: int = Field(50, ge=1, le=500)


class Export(BaseModel):
    name: str
    phase: Phase = Phase.running


def hub_of(request: Request) -> Hub:
    return request.state.hub


def exports_of(request: Request) -> dict[str, Export]:
    return request.state.exports


HubDep = Annotated[Hub, Depends(hub_of)]
ExportsDep = Annotated[dict[str, Export], Depends(exports_of)]
router = APIRouter()


def carry_out(export: Export, worker: ExportWorker) -> None:
    export.phase = Phase.ready if supervise(worker) == 0 else Phase.failed


@router.post("/exports", status_code=202)
def create(
    order: ExportRequest, request: Request, later: BackgroundTasks, hub: HubDep, exports: ExportsDep
) -> Export:
    if order.name in exports:
        raise HTTPException(409, f"{order.name} exists")
    export = exports[order.name] = Export(name=order.name)
    rows = ({"id": n, "customer": f"c{n:04d}"} for n in range(order.customers))
    target = request.app.state.directory / f"{order.name}.csv"
    later.add_task(carry_out, export, ExportWorker(rows, target, hub))
    return export


@router.get("/exports")
def index(exports: ExportsDep) -> list[Export]:
    return list(exports.values())


@router.get("/messages")
def messages(hub: HubDep) -> list[str]:
    return list(hub.messages)


def build_application(directory: Path) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[State]:
        hub = Hub(f"ipc://{directory}/hub").start()
        desk = hub.channel("service")
        desk.say("open")
        yield {"hub": hub, "exports": {}}
        desk.say("closed")
        desk.close()
        hub.stop()

    app = FastAPI(lifespan=lifespan)
    app.state.directory = directory
    app.include_router(router, prefix="/v1")
    return app
