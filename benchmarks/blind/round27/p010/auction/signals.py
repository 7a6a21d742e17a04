"""A small signal/slot facility, in the manner of blinker."""
from __future__ import annotations

import logging
from typing import Any, Callable

log = logging.getLogger(__name__)
Receiver = Callable[..., Any]


class Signal:
    def __init__(self, name: str) -> None:
        self.name = name
        self._receivers: list[Receiver] = []

    def connect(self, receiver: Receiver) -> Receiver:
        self._receivers.append(receiver)
        return receiver

    def emit(self, **payload: Any) -> None:
        for receiver in self._receivers:
            try:
                receiver(**payload)
            except Exception:
                log.exception("receiver of %s failed", self.name)


bid_placed = Signal("bid-placed")
lot_sold = Signal("lot-sold")
evening_over = Signal("evening-over")
