"""The rule engine of this process."""
from __future__ import annotations

import logging
import os

import zmq

from .settings import Settings

log = logging.getLogger(__name__)

_settings: Settings | None = None
_engine: RuleEngine | None = None


class RuleEngine:
    def __init__(self, settings: Settings) -> None:
        self._context = zmq.Context()
        self._updates = self._context.socket(zmq.SUB)
        self._updates.connect(settings.rules_url)
        self._segments: set[str] = set()
        self._limits: dict[str, int] = {}

    def follow(self, segment: str) -> None:
        if segment in self._segments:
            return
        self._updates.subscribe(segment)
        self._segments.add(segment)

    def refresh(self, wait_ms: int = 50) -> None:
        while self._updates.poll(wait_ms):
            segment, limit = self._updates.recv_multipart()
            self._limits[segment.decode()] = int(limit)

    def limit(self, segment: str) -> int:
        return self._limits.get(segment, self._limits.get("baseline", 5000))

    def close(self) -> None:
        self._updates.close(0)
        self._context.term()


def configure(settings: Settings) -> None:
    global _settings
    _settings = settings


def current() -> RuleEngine:
    global _engine
    if _engine is None:
        if _settings is None:
            raise RuntimeError("configure() first")
        log.info("starting rule engine")
        _engine = RuleEngine(_settings)
    return _engine


def _start_over() -> None:
    global _engine
    _engine = None


os.register_at_fork(after_in_child=_start_over)


def shutdown() -> None:
    global _engine
    if _engine is not None:
        _engine.close()
        _engine = None
