"""Things that listen to the bus."""
from __future__ import annotations

import logging
import time

import zmq

from . import bus

log = logging.getLogger(__name__)


def attach_log() -> None:
    @bus.on("sync.started", "package.fetched", "sync.done")
    def _log(topic: str, **payload) -> None:
        log.info("%s %s", topic, payload)


def attach_push(ctx: zmq.Context, endpoint: str):
    """Forward finished packages to the indexer."""
    push = ctx.socket(zmq.PUSH)
    push.linger = 300
    push.connect(endpoint)

    @bus.on("package.fetched", "sync.started")
    def forward(**payload) -> None:
        payload["at"] = round(time.time(), 3)
        push.send_json(payload, flags=zmq.NOBLOCK)

    return push.close


def attach_audit(ctx: zmq.Context, endpoint: str):
    """Audit trail: one line per event, topic first."""
    audit = ctx.socket(zmq.PUB)
    audit.linger = 300
    audit.connect(endpoint)
    bus.on("package.fetched", "sync.done")(
        lambda topic, **payload: audit.send_multipart([topic.encode(), repr(payload).encode()])
    )
    return audit.close


def attach_all(indexer: str, auditor: str) -> list:
    ctx = zmq.Context()
    attach_log()
    return [attach_push(ctx, indexer), attach_audit(ctx, auditor), ctx.term]
