from __future__ import annotations

import asyncio
import logging

import tornado.httpclient
import tornado.httpserver
import tornado.netutil
import tornado.process
import tornado.web
from tornado.options import define, options

from .handlers import routes
from .presence import Presence

log = logging.getLogger("coursechat")

define("port", default=8800, type=int, help="HTTP port, 0 picks one")
define("processes", default=2, type=int)
define("lifetime", default=0.0, type=float, help="stop after so many seconds")
define("presence", default="tcp://127.0.0.1:*", help="where presence is published")


def make_app() -> tornado.web.Application:
    return tornado.web.Application(routes(), presence=Presence(options.presence))


async def probe(port: int) -> None:
    """The same round trip the load balancer does before it sends students here."""
    client = tornado.httpclient.AsyncHTTPClient()
    base = f"http://127.0.0.1:{port}"
    for method in ("POST", "DELETE"):
        answer = await client.fetch(
            f"{base}/rooms/algebra?student=probe",
            method=method,
            body="" if method == "POST" else None,
            request_timeout=2,
            raise_error=False,
        )
        log.info("probe %s: %s", method, answer.code)


async def serve(app: tornado.web.Application, sockets: list) -> None:
    server = tornado.httpserver.HTTPServer(app)
    server.add_sockets(sockets)
    stop = asyncio.Event()
    if options.lifetime:
        asyncio.get_running_loop().call_later(options.lifetime, stop.set)
    await probe(sockets[0].getsockname()[1])
    await stop.wait()
    server.stop()
    await server.close_all_connections()


def main() -> None:
    options.parse_command_line()
    app = make_app()
    sockets = tornado.netutil.bind_sockets(options.port, "127.0.0.1")
    task = tornado.process.fork_processes(options.processes, max_restarts=0)
    log.info("worker %s serves", task)
    asyncio.run(serve(app, sockets))
