from __future__ import annotations

import asyncio
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from typing import AsyncIterator, Awaitable, Callable

import structlog
from aiohttp import web

from .logs import configure_logging
from .planning import plan_day, start_planner
from .settings import Settings

log = structlog.get_logger()
PLANNERS = web.AppKey("planners", ProcessPoolExecutor)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def access_log(request: web.Request, handler: Handler) -> web.StreamResponse:
    with structlog.contextvars.bound_contextvars(path=request.path):
        response = await handler(request)
        log.info("answered", status=response.status)
        return response


async def slots(request: web.Request) -> web.Response:
    day = date.fromisoformat(request.match_info["day"])
    minutes = int(request.query.get("minutes", "30"))
    loop = asyncio.get_running_loop()
    planned = await asyncio.wait_for(
        loop.run_in_executor(request.app[PLANNERS], plan_day, day, minutes), timeout=4
    )
    return web.json_response([{"room": room, "at": at} for room, at in planned])


def make_app(settings: Settings) -> web.Application:
    configure_logging(settings.logs)

    async def planners(app: web.Application) -> AsyncIterator[None]:
        app[PLANNERS] = ProcessPoolExecutor(
            settings.planners, initializer=start_planner, initargs=(settings,)
        )
        log.info("planners ready", count=settings.planners)
        yield
        app[PLANNERS].shutdown(cancel_futures=True)

    app = web.Application(middlewares=[access_log])
    app.cleanup_ctx.append(planners)
    app.router.add_get("/slots/{day}", slots)
    return app
