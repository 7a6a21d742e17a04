from __future__ import annotations

import time

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel, Field

from .deps import Config, get_config, get_notifier, get_status
from .notify import Notifier, ZmqNotifier
from .work import COLUMNS, run_export

router = APIRouter(prefix="/exports")


class ExportRequest(BaseModel):
    table: str
    rows: int = Field(default=10, le=10_000)


@router.post("", status_code=202)
def start(
    body: ExportRequest,
    background: BackgroundTasks,
    config: Config = Depends(get_config),
    notifier: Notifier = Depends(get_notifier),
    status: Notifier = Depends(get_status),
) -> dict[str, str]:
    if body.table not in COLUMNS:
        status.notify("export.refused", table=body.table)
        raise HTTPException(404, "no such table")
    background.add_task(run_export, body.table, body.rows, config.folder, notifier)
    status.notify("export.accepted", table=body.table)
    return {"table": body.table}


@router.get("/{table}")
def progress(table: str, config: Config = Depends(get_config)) -> dict[str, int]:
    path = config.folder / f"{table}.csv"
    return {"bytes": path.stat().st_size if path.exists() else 0}


def create_app(config: Config) -> FastAPI:
    app = FastAPI(title="exports")
    app.state.config = config
    app.include_router(router)

    @app.on_event("startup")
    def open_status() -> None:
        app.state.status = ZmqNotifier(config.status_url)
        app.state.status.notify("service.up", folder=str(config.folder))

    @app.on_event("shutdown")
    def close_status() -> None:
        app.state.status.notify("service.down")
        app.state.status.close()

    @app.middleware("http")
    async def timing(request: Request, call_next):
        begin = time.perf_counter()
        response = await call_next(request)
        request.app.state.status.notify("http", path=request.url.path, seconds=time.perf_counter() - begin)
        return response

    return app
