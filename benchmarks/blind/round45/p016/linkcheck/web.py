from __future__ import annotations

import asyncio
from concurrent.futures import Executor

from aiohttp import web

from . import feed
from .checks import check_page, make_executor
from .probe import Probe
from .settings import Settings

SETTINGS = web.AppKey("settings", Settings)
EXECUTOR = web.AppKey("executor", Executor)


class PageView(web.View):
    async def post(self) -> web.Response:
        name = self.request.match_info["name"]
        html = await self.request.text()
        loop = asyncio.get_running_loop()
        result = await loop.run_in_executor(self.request.app[EXECUTOR], check_page, name, html)
        return web.json_response(result, status=200 if not result["broken"] else 422)


async def resources(app: web.Application):
    settings = app[SETTINGS]
    connection = feed.connect(settings.feed)
    app[EXECUTOR] = make_executor(settings)
    feed.publish("service", state="up")
    yield
    app[EXECUTOR].shutdown(wait=True)
    connection.close()


async def load_probe(app: web.Application):
    probe = Probe(app[SETTINGS])
    relay = asyncio.create_task(probe.relay())
    yield
    await asyncio.wait([relay], timeout=2)
    relay.cancel()
    probe.stop()


def create_app(settings: Settings) -> web.Application:
    app = web.Application(client_max_size=256 * 1024)
    app[SETTINGS] = settings
    app.cleanup_ctx.extend([resources, load_probe])
    app.router.add_view("/pages/{name}", PageView)
    return app
