"""Onion-style middleware: each one gets the exchange and the rest of the chain."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Sequence


@dataclass
class Exchange:
    method: str
    path: str
    payload: dict[str, Any] = field(default_factory=dict)
    status: int = 404
    body: Any = None
    state: dict[str, Any] = field(default_factory=dict)


Next = Callable[[], None]
Middleware = Callable[[Exchange, Next], None]


def compose(stack: Sequence[Middleware]) -> Callable[[Exchange], Exchange]:
    def run(exchange: Exchange) -> Exchange:
        def dispatch(index: int) -> None:
            if index < len(stack):
                stack[index](exchange, lambda: dispatch(index + 1))

        dispatch(0)
        return exchange

    return run
