"""The pricing service: routes, and the composed application."""
from __future__ import annotations

import math
from typing import Any, Callable

import middlewares
from koa import Exchange, compose

_app: Callable[[Exchange], Exchange] | None = None


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
    global _app
    _app = compose(
        [
            middlewares.audit(audit_endpoint),
            middlewares.timing,
            middlewares.errors,
            middlewares.router(ROUTES),
        ]
    )


def handle(method: str, path: str, payload: dict[str, Any]) -> tuple[int, Any]:
    assert _app is not None, "configure() first"
    exchange = _app(Exchange(method, path, payload))
    return exchange.status, exchange.body
