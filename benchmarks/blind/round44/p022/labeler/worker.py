from __future__ import annotations

import structlog
from structlog.contextvars import bind_contextvars

from .shipping import ShipToConcentrator

log = structlog.get_logger("worker")

RULES = (("invoice", "billing"), ("refund", "billing"), ("password", "account"), ("login", "account"))


def label(text: str) -> str:
    return next((name for word, name in RULES if word in text), "other")


class Worker:
    def __init__(self, tickets: list[str], of: int, shipper: ShipToConcentrator) -> None:
        self.tickets = tickets
        self.of = of
        self.shipper = shipper

    def __call__(self, slot: int) -> int:
        bind_contextvars(slot=slot)
        log.info("worker ready")
        for number, text in enumerate(self.tickets):
            if number % self.of == slot:
                log.info("labelled", ticket=number, label=label(text))
        self.shipper.flush()
        return 0
