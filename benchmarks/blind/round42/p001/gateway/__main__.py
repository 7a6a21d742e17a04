from __future__ import annotations

import argparse
import logging
import tempfile

import zmq

from .cluster import Cluster
from .emitter import EventEmitter
from .metrics import Collector, MetricsFeed
from .worker import Worker

REQUESTS = ["/", "/healthz", "/report", "/missing", "/healthz", "/"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="gateway")
    parser.add_argument("--workers", type=int, default=2)
    opts = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    log = logging.getLogger("gateway")

    with tempfile.TemporaryDirectory() as run_dir:
        endpoint = f"ipc://{run_dir}/metrics"
        context = zmq.Context()
        collector = Collector(context, endpoint)
        bus = EventEmitter()
        feed = MetricsFeed(context, endpoint, source="gateway")
        feed.attach(bus)

        cluster = Cluster()
        cluster.on("fork", lambda wid, pid: log.info("worker %d is pid %d", wid, pid))
        cluster.on("exit", lambda wid, code: log.info("worker %d left with %d", wid, code))
        bus.emit("listening", opts.workers)

        for wid in range(opts.workers):
            share = REQUESTS[wid :: opts.workers]
            cluster.fork(wid, lambda i, share=share: Worker(i, bus).serve(share))
        cluster.wait(timeout=4.0)

        docs = collector.drain()
        log.info("collected %d documents", len(docs))
        feed.close()
        collector.close()
        context.term()


if __name__ == "__main__":
    main()
