"""The object every command finds on the click context."""

from __future__ import annotations

import json
import logging
import threading
from dataclasses import dataclass, field
from typing import Any

import zmq

log = logging.getLogger("etlctl.state")

RATES = {"EUR": 1.0, "USD": 0.92, "GBP": 1.17}


@dataclass(frozen=True)
class Settings:
    currency: str
    database: str = ":memory:"


@dataclass
class ProgressFeed:
    """Topic feed the dashboard subscribes to."""

    context: zmq.Context
    socket: zmq.Socket = field(init=False)
    endpoint: str = field(init=False)

    def __post_init__(self) -> None:
        self.socket = self.context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 0)
        port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def publish(self, topic: str, **fields: Any) -> None:
        self.socket.send_multipart([topic.encode(), json.dumps(fields).encode()])

    def close(self) -> None:
        self.socket.close()


@dataclass
class RunState:
    settings: Settings
    context: zmq.Context
    feed: ProgressFeed

    @classmethod
    def create(cls, settings: Settings) -> "RunState":
        context = zmq.Context()
        return cls(settings=settings, context=context, feed=ProgressFeed(context))

    def rate_for(self, currency: str) -> float:
        return RATES[currency] / RATES[self.settings.currency]

    def close(self) -> None:
        self.feed.close()
        self.context.term()


class ConsoleTail(threading.Thread):
    """Prints the progress feed in the terminal that started the run."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        super().__init__(name="console-tail", daemon=True)
        self._socket = context.socket(zmq.SUB)
        self._socket.connect(endpoint)
        self._socket.setsockopt(zmq.SUBSCRIBE, b"")
        self._stop_requested = threading.Event()
        self.seen = 0

    def run(self) -> None:
        while not self._stop_requested.is_set():
            if self._socket.poll(100):
                topic, body = self._socket.recv_multipart()
                self.seen += 1
                log.info("%s %s", topic.decode(), body.decode())
        self._socket.close(0)

    def stop(self) -> None:
        self._stop_requested.set()
        self.join(2)
