from __future__ import annotations

import asyncio

from aiohttp import web

from .jobs import CatalogJob, Checksum, Reindex
from .keys import BUS, CATALOG

JOBS: dict[str, type[CatalogJob]] = {"reindex": Reindex, "checksum": Checksum}
routes = web.RouteTableDef()


@web.middleware
async def token_required(request: web.Request, handler):
    if request.headers.get("Authorization") != "Bearer local":
        raise web.HTTPUnauthorized()
    return await handler(request)


@routes.post("/jobs/{name}")
async def run_job(request: web.Request) -> web.Response:
    try:
        factory = JOBS[request.match_info["name"]]
    except KeyError:
        raise web.HTTPNotFound() from None
    job = factory(request.app[CATALOG], request.app[BUS])
    job.start()
    request.app[BUS].announce("job.started", job=job.name)
    await asyncio.to_thread(job.join, 3)
    if job.is_alive():
        job.kill()
        raise web.HTTPGatewayTimeout()
    return web.json_response({"job": job.name, "exit": job.exitcode})


def create_admin(parent: web.Application) -> web.Application:
    admin = web.Application(middlewares=[token_required])
    admin[BUS] = parent[BUS]
    admin[CATALOG] = parent[CATALOG]
    admin.add_routes(routes)
    return admin
