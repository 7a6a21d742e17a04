"""What a worker process does: answer its share of the requests."""
from __future__ import annotations

import hashlib
import time

import zmq

from .emitter import EventEmitter
from .metrics import MetricsFeed

ROUTES = {"/": b"index", "/healthz": b"ok", "/report": b"report" * 2000}


class Worker:
    def __init__(self, worker_id: int, bus: EventEmitter, endpoint: str) -> None:
        self.id = worker_id
        self.bus = bus
        self.endpoint = endpoint

    def handle(self, path: str) -> str:
        started = time.perf_counter()
        body = ROUTES.get(path, b"not found")
        etag = hashlib.sha256(body).hexdigest()[:12]
        self.bus.emit("request", path, (time.perf_counter() - started) * 1000)
        return etag

    def serve(self, paths: list[str]) -> int:
        self.bus.remove_all_listeners()
        context = zmq.Context()
        feed = MetricsFeed(context, self.endpoint, source=f"worker-{self.id}")
        feed.attach(self.bus)
        for path in paths:
            self.handle(path)
        feed.close()
        context.term()
        return 0
