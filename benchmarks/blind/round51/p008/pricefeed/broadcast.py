from __future__ import annotations

import logging
from types import TracebackType
from typing import Any, Self

import zmq
from tornado.escape import json_encode

log = logging.getLogger(__name__)


class Broadcaster:
    """Pushes price changes to the terminals on the trading floor."""

    def __init__(self, endpoint: str, *, context: zmq.Context | None = None) -> None:
        self._context = context or zmq.Context.instance()
        self._channel = self._context.socket(zmq.XPUB)
        self._channel.setsockopt(zmq.XPUB_NODROP, 0)
        self._channel.linger = 0
        self._channel.bind(endpoint)
        log.info("broadcasting at %s", endpoint)

    def tell(self, topic: str, payload: dict[str, Any]) -> None:
        self._channel.send_multipart([topic.encode("ascii"), json_encode(payload).encode()])

    def close(self) -> None:
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
