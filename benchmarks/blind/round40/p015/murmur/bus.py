import functools
import json
import logging
from multiprocessing.pool import AsyncResult, Pool
from typing import Any, Callable, Optional, TypeVar

import zmq

from .subscription import Subscription

F = TypeVar("F", bound=Callable[..., Any])
logger = logging.getLogger("murmur")


class BusClosed(RuntimeError):
    pass


class Bus:
    def __init__(self, interface: str = "127.0.0.1") -> None:
        self.interface = interface
        self.url: Optional[str] = None
        self._ctx: Optional[zmq.Context] = None
        self._pub: Optional[zmq.Socket] = None

    def open(self) -> "Bus":
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        port = self._pub.bind_to_random_port(f"tcp://{self.interface}")
        self.url = f"tcp://{self.interface}:{port}"
        logger.debug("bus open at %s", self.url)
        return self

    def publish(self, topic: str, payload: Any) -> None:
        if self._pub is None:
            raise BusClosed(topic)
        self._pub.send_multipart([topic.encode(), json.dumps(payload).encode()])

    def publishes(self, topic: str) -> Callable[[F], F]:
        """Name the topic for results of ``function``; ``submit`` sends them."""

        def decorate(function: F) -> F:
            function.__topic__ = topic  # type: ignore[attr-defined]
            return function

        return decorate

    def submit(self, pool: Pool, function: F, *args: Any) -> AsyncResult:
        """Run ``function`` in ``pool`` and publish what comes back."""
        return pool.apply_async(
            function,
            args,
            callback=functools.partial(self.publish, function.__topic__),
            error_callback=lambda error: logger.warning("%s: %r", function.__name__, error),
        )

    def subscribe(self, prefix: str = "") -> Subscription:
        if self.url is None:
            raise BusClosed("subscribe")
        return Subscription(self.url, prefix)

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close(0)
            self._ctx.term()
            self._pub = self._ctx = None
