from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Request
from joblib import Parallel, delayed
from pydantic import BaseModel, Field

from .notify import Notifier, ZmqNotifier
from .tools import ToolResult, run_tool


class BuildRequest(BaseModel):
    project: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    targets: list[str] = Field(min_length=1)
    jobs: int = Field(default=2, ge=1, le=4)


class Builds:
    def __init__(self, notifier: Notifier) -> None:
        self.notifier = notifier
        self.finished: dict[str, dict[str, int]] = {}

    def compile(self, project: str, target: str) -> ToolResult:
        self.notifier.notify("build.started", f"{project}/{target}")
        script = f"import zlib; print('{target}', zlib.crc32(b'{target}'))"
        result = run_tool([sys.executable, "-S", "-c", script])
        self.notifier.notify("build.output", result.output.strip())
        return result

    def run(self, request: BuildRequest) -> None:
        step = partial(self.compile, request.project)
        results = Parallel(n_jobs=request.jobs, backend="threading")(
            delayed(step)(target) for target in request.targets
        )
        codes = {target: result.code for target, result in zip(request.targets, results)}
        self.finished[request.project] = codes
        self.notifier.notify("build.finished", f"{request.project} {sum(codes.values())}")


def get_builds(request: Request) -> Builds:
    return request.app.state.builds


BuildsDep = Annotated[Builds, Depends(get_builds)]
router = APIRouter()


@router.post("/builds", status_code=202)
def submit(body: BuildRequest, background: BackgroundTasks, builds: BuildsDep) -> dict[str, int]:
    background.add_task(builds.run, body)
    return {"targets": len(body.targets)}


@router.get("/builds/{project}")
def show(project: str, builds: BuildsDep) -> dict[str, int]:
    return builds.finished.get(project, {})


def create_app(bus_url: str) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        notifier = ZmqNotifier(bus_url)
        app.state.builds = Builds(notifier)
        yield
        notifier.close()

    app = FastAPI(lifespan=lifespan)
    app.include_router(router)
    return app
