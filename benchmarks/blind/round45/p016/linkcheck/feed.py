"""The result feed. `connect()` once per process, then `publish()`."""
from __future__ import annotations

import threading
from typing import Any, Optional

import zmq

from .settings import FeedSettings


class Feed:
    def __init__(self, settings: FeedSettings) -> None:
        self.settings = settings
        self.lock = threading.Lock()
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = settings.linger
        self.socket.connect(settings.url)
        self.published = 0

    def publish(self, kind: str, payload: Any) -> None:
        with self.lock:
            self.socket.send_string(f"{self.settings.topic}.{kind}", zmq.SNDMORE)
            self.socket.send_json(payload)
            self.published += 1

    def close(self) -> None:
        with self.lock:
            self.socket.close()
            self.context.term()


_feed: Optional[Feed] = None


def connect(settings: FeedSettings) -> Feed:
    global _feed
    _feed = Feed(settings)
    return _feed


def publish(kind: str, **payload: Any) -> None:
    if _feed is None:
        raise RuntimeError("feed is not connected")
    _feed.publish(kind, payload)
