"""What a worker process does: answer its share of the requests."""
from __future__ import annotations

import hashlib
import time

from .emitter import EventEmitter

ROUTES = {"/": b"index", "/healthz": b"ok", "/report": b"report" * 2000}


class Worker:
    def __init__(self, worker_id: int, bus: EventEmitter) -> None:
        self.id = worker_id
        self.bus = bus

    def handle(self, path: str) -> str:
        started = time.perf_counter()
        body = ROUTES.get(path, b"not found")
        etag = hashlib.sha256(body).hexdigest()[:12]
        self.bus.emit("request", path, (time.perf_counter() - started) * 1000)
        return etag

    def serve(self, paths: list[str]) -> int:
        for path in paths:
            self.handle(path)
        return 0
