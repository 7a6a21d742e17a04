from __future__ import annotations

import logging
import multiprocessing
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import BackgroundTasks, FastAPI, Request
from pydantic import BaseModel, StringConstraints

from extraction import keywords

log = logging.getLogger("service")


class Batch(BaseModel):
    documents: list[Annotated[str, StringConstraints(max_length=10_000)]]


class JobState(BaseModel):
    job: int
    done: bool = False
    keywords: dict[int, list[str]] = {}


def run_job(app: FastAPI, state: JobState, documents: list[str]) -> None:
    tasks = app.state.pool.map_async(keywords, list(enumerate(documents)))
    state.keywords = dict(tasks.get(timeout=5))
    state.done = True
    log.info("job %d is done", state.job)


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.jobs = {}
    app.state.pool = multiprocessing.Pool(2)
    log.info("pool is up")
    yield
    app.state.pool.terminate()
    app.state.pool.join()


app = FastAPI(lifespan=lifespan)


@app.post("/jobs", status_code=202)
def submit(batch: Batch, request: Request, background: BackgroundTasks) -> JobState:
    jobs = request.app.state.jobs
    state = jobs[len(jobs) + 1] = JobState(job=len(jobs) + 1)
    background.add_task(run_job, request.app, state, batch.documents)
    return state


@app.get("/jobs/{job}")
def show(job: int, request: Request) -> JobState:
    return request.app.state.jobs[job]
