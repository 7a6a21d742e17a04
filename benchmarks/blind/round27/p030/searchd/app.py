import asyncio
import logging

from tornado import process, web
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.options import define, options, parse_command_line

from searchd.shards import Shard
from searchd.stats import Stats

define("shards", default=2, help="number of shard processes")
define("lifetime", default=0.8, help="seconds until a shard process is recycled")
define("stats", default="tcp://127.0.0.1:*")

log = logging.getLogger("searchd")


class FindHandler(web.RequestHandler):
    def initialize(self, shard, stats):
        self.shard = shard
        self.stats = stats

    def get(self):
        word = self.get_query_argument("q")
        with self.stats.timer("find_ms"):
            hits = self.shard.find(word)
        self.stats.incr("queries")
        self.write({"shard": self.shard.number, "hits": hits})


async def serve(shard, stats, sockets):
    application = web.Application([(r"/find", FindHandler, {"shard": shard, "stats": stats})])
    server = HTTPServer(application)
    server.add_sockets(sockets)
    flusher = PeriodicCallback(stats.flush, 150)
    flusher.start()
    port = sockets[0].getsockname()[1]
    for word in ("kmalloc", "wake_up"):
        answer = await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/find?q={word}", request_timeout=2)
        log.info("%s: %s", word, answer.body.decode())
    await asyncio.sleep(options.lifetime)
    flusher.stop()
    server.stop()


def main():
    parse_command_line()
    stats = Stats(options.stats, "searchd")
    stats.incr("boot")
    stats.flush()
    shards = [bind_sockets(0, "127.0.0.1") for _ in range(options.shards)]
    number = process.fork_processes(options.shards, max_restarts=0)
    stats.prefix = f"searchd.{number}"
    asyncio.run(serve(Shard(number, options.shards), stats, shards[number]))


if __name__ == "__main__":
    main()
