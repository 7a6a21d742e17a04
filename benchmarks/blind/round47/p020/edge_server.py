import asyncio
import logging
import os
import signal

from tornado import netutil, process, web
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.options import define, options, parse_command_line

from edge.handlers import routes
from edge.metrics import Metrics

define("processes", default=2, type=int, help="number of server processes")
define("aggregator", default="tcp://127.0.0.1:47916")
define("seconds", default=0.6, type=float, help="how long to serve")

log = logging.getLogger("edge")


def make_app(metrics: Metrics) -> web.Application:
    return web.Application(routes(), metrics=metrics, serve_traceback=False)


async def warm_up(port: int) -> None:
    client = AsyncHTTPClient(force_instance=True)
    for path in ("/health", "/token/ann", "/token/bob"):
        response = await client.fetch(f"http://127.0.0.1:{port}{path}", request_timeout=1, raise_error=False)
        log.info("%s -> %s", path, response.code)
    client.close()


async def serve(app: web.Application, sockets: list, task: int) -> None:
    server = HTTPServer(app)
    server.add_sockets(sockets)
    port = sockets[0].getsockname()[1]
    if task == 0:
        await warm_up(port)
    await asyncio.sleep(options.seconds)
    server.stop()
    app.settings["metrics"].incr("stopped")
    app.settings["metrics"].flush()


def main() -> None:
    parse_command_line()
    app = make_app(Metrics(options.aggregator))
    app.settings["metrics"].incr("boot")
    sockets = netutil.bind_sockets(0, address="127.0.0.1")
    task = process.fork_processes(options.processes, max_restarts=0)
    signal.alarm(5)
    asyncio.run(serve(app, sockets, task))
    log.info("process %d (%d) is done", task, os.getpid())
    os._exit(0)


if __name__ == "__main__":
    main()
