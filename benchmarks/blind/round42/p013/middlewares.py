from __future__ import annotations

import time
from typing import Any, Callable

import zmq

from koa import Exchange, Middleware, Next

Entry = dict[str, Any]


class Trail:
    """The audit trail's writing end."""

    def __init__(self, endpoint: str) -> None:
        self._sock = zmq.Context.instance().socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 200)
        self._sock.connect(endpoint)

    def write(self, entry: Entry) -> None:
        self._sock.send_json(entry, flags=zmq.DONTWAIT)


def timing(exchange: Exchange, next_: Next) -> None:
    started = time.perf_counter()
    next_()
    exchange.state["elapsed_ms"] = round((time.perf_counter() - started) * 1000, 3)


def errors(exchange: Exchange, next_: Next) -> None:
    try:
        next_()
    except (KeyError, ValueError) as exc:
        exchange.status, exchange.body = 422, {"error": str(exc)}


def audit(write: Callable[[Entry], None]) -> Middleware:
    """Notes who asked for what."""

    def middleware(exchange: Exchange, next_: Next) -> None:
        next_()
        write({"path": exchange.path, "status": exchange.status, **exchange.state})

    return middleware


def router(routes: dict[tuple[str, str], Callable[[Exchange], object]]) -> Middleware:
    def middleware(exchange: Exchange, next_: Next) -> None:
        handler = routes.get((exchange.method, exchange.path))
        if handler is None:
            return next_()
        exchange.body = handler(exchange)
        exchange.status = 200

    return middleware
