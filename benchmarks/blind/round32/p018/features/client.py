"""Client of the online feature store."""
from __future__ import annotations

import itertools
import logging
import os
from typing import Iterable, Mapping, Optional

import zmq

log = logging.getLogger(__name__)

DEFAULTS = {"ctr_7d": 0.01, "followers": 0.0, "age_days": 0.0}
_context: Optional[zmq.Context] = None


def _get_context() -> zmq.Context:
    global _context
    if _context is None:
        _context = zmq.Context(io_threads=1)
    return _context


class FeatureClient:
    """``with FeatureClient(url) as fs: fs.get("u1")``"""

    def __init__(self, url: str, timeout_ms: int = 800) -> None:
        self.url = url
        self.timeout_ms = timeout_ms
        self._ids = itertools.count(1)
        self._sock: Optional[zmq.Socket] = None

    def __enter__(self) -> "FeatureClient":
        self._sock = _get_context().socket(zmq.DEALER)
        self._sock.setsockopt(zmq.LINGER, 0)
        self._sock.connect(self.url)
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._sock is not None
        self._sock.close()
        self._sock = None

    def get(self, entity: str) -> Mapping[str, float]:
        assert self._sock is not None, "use as a context manager"
        request = {"id": next(self._ids), "pid": os.getpid(), "entity": entity}
        self._sock.send_json(request)
        if not self._sock.poll(self.timeout_ms):
            log.warning("feature store timed out for %s, using defaults", entity)
            return DEFAULTS
        return {**DEFAULTS, **self._sock.recv_json()["features"]}

    def get_many(self, entities: Iterable[str]) -> dict[str, Mapping[str, float]]:
        return {entity: self.get(entity) for entity in entities}
