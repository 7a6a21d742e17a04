"""The pricing service: routes, and the composed application."""
from __future__ import annotations

import math
from typing import Any, Callable

import middlewares
from koa import Exchange, compose

trail: middlewares.Trail | None = None


def quote(exchange: Exchange) -> dict[str, float]:
    spot, strike = exchange.payload["spot"], exchange.payload["strike"]
    if spot <= 0 or strike <= 0:
        raise ValueError("prices must be positive")
    total = 0.0
    for step in range(1, 20_000):
        total += math.exp(-step / 20_000) * max(spot - strike, 0) / 20_000
    return {"premium": round(total, 4)}


def health(exchange: Exchange) -> dict[str, bool]:
    return {"ok": True}


ROUTES = {("POST", "/quote"): quote, ("GET", "/health"): health}


def configure(audit_endpoint: str) -> None:
    global trail
    trail = middlewares.Trail(audit_endpoint)


def build(write: Callable[[middlewares.Entry], None]) -> Callable[[Exchange], Exchange]:
    return compose(
        [
            middlewares.audit(write),
            middlewares.timing,
            middlewares.errors,
            middlewares.router(ROUTES),
        ]
    )


def handle(method: str, path: str, payload: dict[str, Any]) -> tuple[int, Any]:
    assert trail is not None, "configure() first"
    exchange = build(trail.write)(Exchange(method, path, payload))
    return exchange.status, exchange.body


def handle_remote(
    method: str, path: str, payload: dict[str, Any]
) -> tuple[int, Any, list[middlewares.Entry]]:
    """As handle(), but the audit entries travel back with the answer."""
    entries: list[middlewares.Entry] = []
    exchange = build(entries.append)(Exchange(method, path, payload))
    return exchange.status, exchange.body, entries
