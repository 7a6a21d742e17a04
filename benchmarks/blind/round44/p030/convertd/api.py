from __future__ import annotations

import uuid
from contextlib import asynccontextmanager
from typing import Annotated, Iterator

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel, Field

from .hub import Hub
from .launch import launch

router = APIRouter(prefix="/v1")


class Conversion(BaseModel):
    text: str = Field(min_length=1, max_length=200)


class Job:
    """Per-request handle; notes begin and end of the job on the hub."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.id = uuid.uuid4().hex[:8]


def current_job(request: Request) -> Iterator[Job]:
    job = Job(request.app.state.hub)
    job.hub.note(job.id, state="accepted")
    try:
        yield job
    finally:
        job.hub.note(job.id, state="closed")


@router.post("/conversions")
def convert(body: Conversion, job: Annotated[Job, Depends(current_job)]) -> dict:
    child = launch(job.id, body.text, job.hub.url)
    report = job.hub.wait_for(job.id, timeout=5)
    code = child.wait(2)
    if report is None or code:
        raise HTTPException(502, f"converter ended with {code}")
    return {"job": job.id, "result": report["result"]}


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.hub = Hub()
    yield
    app.state.hub.close()


def create_app() -> FastAPI:
    app = FastAPI(lifespan=lifespan)
    app.include_router(router)
    return app
