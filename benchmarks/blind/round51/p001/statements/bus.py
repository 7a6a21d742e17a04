"""Domain events. Everything that happens to a statement is published once."""

from __future__ import annotations

import logging
import os
from datetime import datetime, timezone
from functools import lru_cache

import zmq
from pydantic import BaseModel, Field

from .config import get_settings

log = logging.getLogger(__name__)


class Event(BaseModel):
    name: str
    subject: str
    at: datetime = Field(default_factory=lambda: datetime.now(timezone.utc))
    source: int = Field(default_factory=os.getpid)


@lru_cache(maxsize=None)
def get_context() -> zmq.Context:
    context = zmq.Context()
    context.setsockopt(zmq.LINGER, 200)
    return context


@lru_cache(maxsize=None)
def get_publisher() -> zmq.Socket:
    settings = get_settings()
    publisher = get_context().socket(zmq.PUSH)
    publisher.set_hwm(settings.high_water_mark)
    publisher.connect(settings.events_url)
    log.info("publishing to %s", settings.events_url)
    return publisher


def publish(event: Event) -> None:
    get_publisher().send_multipart([event.name.encode(), event.model_dump_json().encode()], zmq.NOBLOCK)


def shutdown() -> None:
    get_publisher().close()
    get_context().term()
    get_publisher.cache_clear()
    get_context.cache_clear()
