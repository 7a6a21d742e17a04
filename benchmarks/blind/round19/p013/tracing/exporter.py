from __future__ import annotations

import atexit
import threading
from collections import deque
from typing import Any, Mapping

import zmq


class BatchExporter:
    """Collects finished spans; sends when the batch is full and once more at interpreter exit."""

    def __init__(self, url: str, *, batch_size: int = 64) -> None:
        self._lock = threading.Lock()
        self._queue: deque[Mapping[str, Any]] = deque()
        self._batch_size = batch_size
        self._wire = zmq.Context.instance().socket(zmq.PUSH)
        self._wire.linger = 250
        self._wire.connect(url)
        self.sent = 0
        atexit.register(self.flush)

    def export(self, span: Mapping[str, Any]) -> None:
        with self._lock:
            self._queue.append(span)
            full = len(self._queue) >= self._batch_size
        if full:
            self.flush()

    def flush(self) -> None:
        with self._lock:
            batch, self._queue = list(self._queue), deque()
        if batch:
            self._wire.send_json({"spans": batch})
            self.sent += len(batch)

    def shutdown(self) -> None:
        atexit.unregister(self.flush)
        self.flush()
        self._wire.close()
