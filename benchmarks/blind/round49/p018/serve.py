import asyncio
import json
import logging

from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.options import define, options, parse_command_line
from tornado.process import fork_processes, task_id

from quotes.feed import TradeFeed
from quotes.handlers import make_app

define("workers", default=2, type=int, help="number of processes")
define("grace", default=0.6, type=float, help="seconds to serve")


async def smoke(port: int) -> None:
    client = AsyncHTTPClient()
    base = f"http://127.0.0.1:{port}"
    quote = await client.fetch(f"{base}/quotes/OAK", request_timeout=2)
    trade = await client.fetch(f"{base}/trades/ACME", method="POST", body=json.dumps({"size": 5}),
                               headers={"Content-Type": "application/json"}, request_timeout=2)
    print(task_id(), json.loads(quote.body), trade.code, flush=True)
    try:
        await client.fetch(f"{base}/trades/NONE", method="POST", body="{}", request_timeout=2,
                           headers={"Content-Type": "application/json"})
    except HTTPClientError as error:
        print(task_id(), error.code, flush=True)


async def serve(app, sockets) -> None:
    server = HTTPServer(app, xheaders=True)
    server.add_sockets(sockets)
    await asyncio.sleep(0.1)
    try:
        await smoke(sockets[0].getsockname()[1])
        await asyncio.sleep(options.grace)
    finally:
        server.stop()


def main() -> None:
    parse_command_line()
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    sockets = bind_sockets(0, "127.0.0.1")
    app = make_app(TradeFeed("tcp://127.0.0.1:*"))
    fork_processes(options.workers, max_restarts=0)
    asyncio.run(serve(app, sockets))


if __name__ == "__main__":
    main()
