from __future__ import annotations

from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

from audit import AuditMiddleware, AuditSink
from compaction import Compaction


async def add_entry(request: Request) -> JSONResponse:
    entry = await request.json()
    if not {"account", "amount"} <= entry.keys():
        return JSONResponse({"error": "account and amount are needed"}, status_code=422)
    request.app.state.journal.append(entry)
    return JSONResponse({"size": len(request.app.state.journal)}, status_code=201)


async def compact(request: Request) -> JSONResponse:
    state = request.app.state
    job = Compaction(state.journal, state.sink, request.headers.get("x-user", "system"))
    job.start()
    folded = await run_in_threadpool(job.outcome, 4.0)
    if folded is None:
        return JSONResponse({"error": "compaction failed"}, status_code=500)
    before, state.journal = len(state.journal), folded
    return JSONResponse({"before": before, "after": len(folded)})


async def listing(request: Request) -> JSONResponse:
    return JSONResponse(request.app.state.journal)


def build(sink: AuditSink) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette):
        app.state.journal = []
        app.state.sink = sink
        yield
        sink.close()

    journal = [
        Route("/", listing, methods=["GET"]),
        Route("/", add_entry, methods=["POST"]),
        Route("/compact", compact, methods=["POST"]),
    ]
    return Starlette(
        routes=[Mount("/journal", routes=journal)],
        middleware=[Middleware(AuditMiddleware, sink=sink)],
        lifespan=lifespan,
    )
