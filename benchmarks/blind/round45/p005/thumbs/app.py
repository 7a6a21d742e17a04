from __future__ import annotations

import hashlib
import logging
from pathlib import Path
from typing import AsyncIterator

from aiohttp import web

from .janitor import Janitor
from .keys import CONFIG, JANITOR, NOTIFIER, Config
from .notifier import Notifier

log = logging.getLogger("thumbs.app")
routes = web.RouteTableDef()


@web.middleware
async def etag(request: web.Request, handler) -> web.StreamResponse:
    response = await handler(request)
    if isinstance(response, web.Response) and response.body:
        response.headers["ETag"] = f'"{hashlib.md5(bytes(response.body)).hexdigest()}"'
    return response


@routes.put("/thumbs/{name}")
async def store(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    target = Path(request.app[CONFIG].spool) / name
    existed = target.exists()
    target.write_bytes(await request.read())
    request.app[NOTIFIER].changed(name, "updated" if existed else "created")
    return web.Response(status=204 if existed else 201)


@routes.get("/thumbs/{name}")
async def fetch(request: web.Request) -> web.Response:
    target = Path(request.app[CONFIG].spool) / request.match_info["name"]
    if not target.is_file():
        raise web.HTTPNotFound()
    return web.Response(body=target.read_bytes(), content_type="image/png")


async def feed(app: web.Application) -> AsyncIterator[None]:
    app[NOTIFIER].open()
    app[NOTIFIER].changed("/", "online")
    yield
    app[NOTIFIER].changed("/", "offline")
    app[NOTIFIER].close()


async def janitor(app: web.Application) -> AsyncIterator[None]:
    app[JANITOR].start()
    yield
    log.info("janitor left with %d", app[JANITOR].stop())


def create_app(config: Config) -> web.Application:
    app = web.Application(middlewares=[etag])
    app[CONFIG] = config
    app[NOTIFIER] = Notifier(config.feed)
    app[JANITOR] = Janitor(
        config.spool, app[NOTIFIER], rounds=config.janitor_rounds, pause=config.janitor_pause
    )
    app.add_routes(routes)
    app.cleanup_ctx.append(janitor)
    app.cleanup_ctx.append(feed)
    return app
