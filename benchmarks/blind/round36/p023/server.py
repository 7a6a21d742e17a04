import asyncio
import logging
import os
import tempfile

import tornado.httpclient
import tornado.httpserver
import tornado.netutil
import tornado.process

from handlers import Application
from metrics import Metrics
from settings import options

log = logging.getLogger("server")


async def smoke(port):
    client = tornado.httpclient.AsyncHTTPClient()
    for path in ("/healthz", "/quote/acme", "/quote/ibm"):
        try:
            reply = await client.fetch(f"http://127.0.0.1:{port}{path}", request_timeout=2)
            log.info("%s -> %s", path, reply.body.decode())
        except Exception as exc:
            log.warning("%s failed: %s", path, exc)


async def serve(app, sockets):
    server = tornado.httpserver.HTTPServer(app)
    server.add_sockets(sockets)
    port = sockets[0].getsockname()[1]
    if options.smoke:
        await smoke(port)
        await asyncio.sleep(1.0)
        server.stop()
    else:
        await asyncio.Event().wait()


def main():
    options.parse_command_line()
    endpoint = options.metrics_endpoint or f"ipc://{tempfile.gettempdir()}/metrics-{os.getpid()}"
    sockets = tornado.netutil.bind_sockets(options.port, "127.0.0.1")

    metrics = Metrics(endpoint)
    metrics.incr("boot")
    app = Application(metrics, compress_response=True)

    task = tornado.process.fork_processes(options.workers, max_restarts=0)
    log.info("worker %s has pid %d", task, os.getpid())
    asyncio.run(serve(app, sockets))
    metrics.close()


if __name__ == "__main__":
    main()
