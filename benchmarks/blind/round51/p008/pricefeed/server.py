from __future__ import annotations

import asyncio
import json
import logging
import os

from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.process import fork_processes
from tornado.web import Application

from .book import PriceBook
from .broadcast import Broadcaster
from .handlers import BookHandler, PriceHandler

log = logging.getLogger(__name__)


def make_app(broadcaster: Broadcaster) -> Application:
    shared = {"book": PriceBook(), "broadcaster": broadcaster}
    return Application([(r"/book", BookHandler, shared), (r"/price/([A-Z]+)", PriceHandler, shared)])


async def self_test(port: int) -> None:
    client = AsyncHTTPClient()
    base = f"http://127.0.0.1:{port}"
    for price in ("8.55", "99"):
        try:
            reply = await client.fetch(
                f"{base}/price/COPPER", method="PUT", body=json.dumps({"price": price}), request_timeout=2
            )
            log.info("%s: %s", price, reply.code)
        except HTTPClientError as error:
            log.info("%s: %s", price, error.code)


async def serve(app: Application, listeners: list, worker: int, lifetime: float) -> None:
    server = HTTPServer(app)
    server.add_sockets(listeners)
    load = PeriodicCallback(lambda: log.debug("load %s", os.getloadavg()), 300)
    load.start()
    if worker == 0:
        await self_test(listeners[0].getsockname()[1])
    await asyncio.sleep(lifetime)
    load.stop()
    server.stop()
    await server.close_all_connections()


def run(endpoint: str, workers: int, lifetime: float) -> None:
    app = make_app(Broadcaster(endpoint))
    listeners = bind_sockets(0, address="127.0.0.1")
    worker = fork_processes(workers, max_restarts=0)
    asyncio.run(serve(app, listeners, worker, lifetime))
