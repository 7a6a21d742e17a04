from __future__ import annotations

import json
import logging

import zmq

log = logging.getLogger("codesearch.observe")


class ProgressFeed:
    """Lets editors follow the indexing on a PUB endpoint."""

    def __init__(self, context: zmq.Context) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 0
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def advanced(self, shard: int, done: int, total: int) -> None:
        body = json.dumps({"shard": shard, "done": done, "total": total})
        self._pub.send_multipart([b"progress", body.encode()])

    def close(self) -> None:
        self._pub.close()


class LogObserver:
    def advanced(self, shard: int, done: int, total: int) -> None:
        log.info("shard %d: %d of %d", shard, done, total)


class Tee:
    def __init__(self, *observers) -> None:
        self.observers = observers

    def advanced(self, *args) -> None:
        for each in self.observers:
            each.advanced(*args)
