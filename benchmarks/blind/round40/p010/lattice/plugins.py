"""Hooks around the life of the server; register an instance to take part."""
from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any, Iterator, List

import zmq

if TYPE_CHECKING:
    from .arbiter import Arbiter
    from .worker import Worker

_plugins: List["Plugin"] = []


class Plugin:
    def on_starting(self, arbiter: "Arbiter") -> None: ...

    def post_fork(self, arbiter: "Arbiter", worker: "Worker") -> None: ...

    def post_request(self, worker: "Worker", seconds: float) -> None: ...

    def worker_exit(self, worker: "Worker") -> None: ...

    def on_exit(self, arbiter: "Arbiter") -> None: ...


def register(plugin: Plugin) -> Plugin:
    _plugins.append(plugin)
    return plugin


def fire(hook: str, *args: Any) -> None:
    for plugin in _plugins:
        getattr(plugin, hook)(*args)


class Timing(Plugin):
    """Keeps request times in memory and prints a line when a worker leaves."""

    def __init__(self) -> None:
        self.samples: List[float] = []

    def post_request(self, worker, seconds):
        self.samples.append(seconds)

    def worker_exit(self, worker):
        if self.samples:
            worker.log.info("%d requests, slowest %.4fs", len(self.samples), max(self.samples))


class Telemetry(Plugin):
    """Publishes life signs of the server on a socket of its own."""

    def __init__(self, prefix: str = "lattice") -> None:
        self.prefix = prefix
        self.endpoint = ""

    def on_starting(self, arbiter):
        self._pub = arbiter.context.socket(zmq.PUB)
        self._pub.linger = 0
        port = self._pub.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._say("starting", pid=os.getpid())

    def _say(self, event: str, **fields: Any) -> None:
        fields.update(event=event, at=time.time())
        self._pub.send_string(self.prefix, zmq.SNDMORE)
        self._pub.send_json(fields)

    def post_fork(self, arbiter, worker):
        self._say("worker", number=worker.number)

    def on_exit(self, arbiter):
        self._say("exit")
        self._pub.close()
