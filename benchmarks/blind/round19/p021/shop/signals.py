"""Small synchronous signals, in the manner of the web framework we left behind."""
from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

log = logging.getLogger("shop.signals")
Receiver = Callable[..., Any]


class Signal:
    def __init__(self, name: str) -> None:
        self.name = name
        self._receivers: list[tuple[int, Receiver]] = []

    def connect(self, receiver: Receiver, priority: int = 0) -> Receiver:
        self._receivers.append((priority, receiver))
        self._receivers.sort(key=lambda pair: -pair[0])
        return receiver

    def send(self, sender: object, **payload: Any) -> list[tuple[Receiver, Any]]:
        """Call every receiver; their answers come back in order of priority."""
        results = []
        for _, receiver in self._receivers:
            try:
                results.append((receiver, receiver(sender=sender, **payload)))
            except Exception:
                log.exception("receiver %r of %s failed", receiver, self.name)
        return results


def receiver(*signals: Signal, priority: int = 0) -> Callable[[Receiver], Receiver]:
    def register(func: Receiver) -> Receiver:
        for signal in signals:
            signal.connect(func, priority)
        return func

    return register


order_placed = Signal("order_placed")
order_shipped = Signal("order_shipped")
stock_low = Signal("stock_low")
