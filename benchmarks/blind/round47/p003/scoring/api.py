import asyncio
import logging
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request

from .audit import Collector
from .deps import get_context
from .model import Applicant, Decision, decide
from .settings import Settings, get_settings

log = logging.getLogger("api")


@asynccontextmanager
async def lifespan(app: FastAPI):
    settings = get_settings()
    app.state.collector = Collector(settings.audit_url)
    app.state.collector.start()
    app.state.pool = ProcessPoolExecutor(settings.workers)
    yield
    for process in list((app.state.pool._processes or {}).values()):
        process.terminate()
    app.state.pool.shutdown(wait=False, cancel_futures=True)
    app.state.collector.halt.set()
    app.state.collector.join(1)
    get_context().term()


app = FastAPI(lifespan=lifespan)


@app.post("/decisions")
async def create(
    applicant: Applicant, request: Request, settings: Annotated[Settings, Depends(get_settings)]
) -> Decision:
    loop = asyncio.get_running_loop()
    job = loop.run_in_executor(request.app.state.pool, decide, applicant, settings.audit_url)
    try:
        return await asyncio.wait_for(job, settings.timeout)
    except asyncio.TimeoutError:
        raise HTTPException(503, "scoring is busy")


@app.get("/audit")
def audit(request: Request) -> list[dict]:
    return request.app.state.collector.records
