from __future__ import annotations

import asyncio
import json
from collections import Counter

import zmq
import zmq.asyncio
from aiohttp import web

from .admin import create_admin
from .broker import EventBus
from .keys import BUS, CATALOG, COLLECTOR, JOURNAL

routes = web.RouteTableDef()


@routes.get("/items/{name}")
async def item(request: web.Request) -> web.Response:
    text = request.app[CATALOG].get(request.match_info["name"])
    if text is None:
        raise web.HTTPNotFound()
    request.app[BUS].announce("item.viewed", name=request.match_info["name"])
    return web.json_response({"text": text})


@routes.get("/journal")
async def journal(request: web.Request) -> web.Response:
    return web.json_response(dict(request.app[JOURNAL]))


async def collect(sock: zmq.asyncio.Socket, journal: Counter) -> None:
    while True:
        if await sock.poll(200):
            journal[json.loads(await sock.recv())["event"]] += 1


async def collector_ctx(app: web.Application):
    ctx = zmq.asyncio.Context()
    pull = ctx.socket(zmq.PULL)
    pull.linger = 0
    pull.bind(app[BUS].endpoint)
    app[COLLECTOR] = asyncio.create_task(collect(pull, app[JOURNAL]))
    yield
    app[COLLECTOR].cancel()
    await asyncio.gather(app[COLLECTOR], return_exceptions=True)
    pull.close()
    ctx.term()


async def bus_ctx(app: web.Application):
    app[BUS].open()
    app[BUS].announce("app.started")
    yield
    app[BUS].close()


async def server_header(request: web.Request, response: web.StreamResponse) -> None:
    response.headers["Server"] = "relay"


def create_app(endpoint: str, catalog: dict[str, str]) -> web.Application:
    app = web.Application()
    app[BUS] = EventBus(endpoint)
    app[JOURNAL] = Counter()
    app[CATALOG] = catalog
    app.add_routes(routes)
    app.on_response_prepare.append(server_header)
    app.cleanup_ctx.extend([collector_ctx, bus_ctx])
    app.add_subapp("/admin", create_admin(app))
    return app
