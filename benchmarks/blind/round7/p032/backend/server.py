import asyncio
import logging

import tornado.httpclient
import tornado.httpserver
import tornado.netutil
import tornado.process
import tornado.web

from .extensions import ext
from .handlers import ROUTES
from .settings import Settings

log = logging.getLogger(__name__)


def create_app(settings: Settings) -> tornado.web.Application:
    ext.init_app(settings)
    ext.events.publish("service.boot", workers=settings.workers)
    return tornado.web.Application(ROUTES)


async def _main(app: tornado.web.Application, sockets, port: int, grace: float) -> None:
    server = tornado.httpserver.HTTPServer(app)
    server.add_sockets(sockets)
    client = tornado.httpclient.AsyncHTTPClient()
    response = await client.fetch(f"http://127.0.0.1:{port}/notify/warmup", request_timeout=2, raise_error=False)
    log.info("warm-up: %s", response.code)
    await asyncio.sleep(grace)
    server.stop()


def serve(settings: Settings) -> None:
    app = create_app(settings)
    sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
    port = sockets[0].getsockname()[1]
    if settings.workers > 1:
        task = tornado.process.fork_processes(settings.workers, max_restarts=0)
        log.info("worker %s is up", task)
    asyncio.run(_main(app, sockets, port, settings.grace_seconds))
