"""Publisher of finished digests. Opened by the service, looked up by name everywhere else."""

from __future__ import annotations

import logging
from typing import Protocol

import zmq
from pydantic import BaseModel

logger = logging.getLogger(__name__)


class Outbox(Protocol):
    def deliver(self, topic: str, body: BaseModel) -> None: ...

    def close(self) -> None: ...


class ZmqOutbox:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._publisher = self._context.socket(zmq.PUB)
        self._publisher.setsockopt(zmq.LINGER, 200)
        self._publisher.bind(endpoint)

    def deliver(self, topic: str, body: BaseModel) -> None:
        self._publisher.send_multipart([topic.encode(), body.model_dump_json().encode()])
        logger.debug("delivered %s", topic)

    def close(self) -> None:
        self._publisher.close()
        self._context.term()


class NullOutbox:
    def deliver(self, topic: str, body: BaseModel) -> None:
        logger.info("no outbox, dropped %s", topic)

    def close(self) -> None:
        pass


_registry: dict[str, Outbox] = {}


def register(name: str, outbox: Outbox) -> Outbox:
    _registry[name] = outbox
    return outbox


def lookup(name: str = "default") -> Outbox:
    return _registry.get(name) or NullOutbox()


def close_all() -> None:
    while _registry:
        _registry.popitem()[1].close()
