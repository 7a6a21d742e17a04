from __future__ import annotations

import math
from dataclasses import dataclass

from .barriers import BarrierDirectory

_directory: BarrierDirectory | None = None


@dataclass(frozen=True)
class Ticket:
    plate: str
    zone: str
    minutes: int


def configure(directory: BarrierDirectory) -> None:
    global _directory
    _directory = directory


def fee(ticket: Ticket) -> int:
    if ticket.minutes <= 20:
        return 0
    return 150 * math.ceil(ticket.minutes / 30)


def check_out(ticket: Ticket) -> tuple[str, int]:
    amount = fee(ticket)
    if amount < 2000:
        _directory.open(ticket.zone, ticket.plate)
    return ticket.plate, amount
