from __future__ import annotations

import contextlib
import multiprocessing
import os
from dataclasses import asdict
from multiprocessing.pool import Pool
from typing import AsyncIterator

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from quiz.events import close_bus, notify, open_bus
from quiz.scoring import Attempt, Score, score


def retire(scorers: Pool) -> None:
    scorers.close()
    scorers.join()


@contextlib.asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    async with contextlib.AsyncExitStack() as stack:
        app.state.scorers = multiprocessing.Pool(int(os.environ.get("QUIZ_SCORERS", "2")))
        stack.callback(retire, app.state.scorers)
        app.state.bus = open_bus(os.environ.get("QUIZ_EVENTS", "tcp://127.0.0.1:*"))
        stack.callback(close_bus)
        notify("service.started", scorers=app.state.scorers._processes)
        yield


async def submit(request: Request) -> JSONResponse:
    body = await request.json()
    attempt = Attempt(body["learner"], body["answers"])
    pending = request.app.state.scorers.apply_async(score, (attempt,))
    result: Score = await run_in_threadpool(pending.get, 3)
    return JSONResponse(
        asdict(result),
        background=BackgroundTask(notify, "attempt.answered", learner=result.learner),
    )


async def preview(request: Request) -> JSONResponse:
    """Scores without the pool; teachers try their answer keys with it."""
    answers = dict(request.query_params)
    return JSONResponse(asdict(score(Attempt("preview", answers))))


async def stats(request: Request) -> JSONResponse:
    return JSONResponse({"events": request.app.state.bus.count})


app = Starlette(
    routes=[
        Route("/attempts", submit, methods=["POST"]),
        Route("/preview", preview),
        Route("/stats", stats),
    ],
    lifespan=lifespan,
)
