from __future__ import annotations

import concurrent.futures as cf
import math
from typing import Iterable

from .channels import Ticket, sender_for
from .outlets import forget
from .settings import settings


def score(ticket: Ticket) -> int:
    weight = {"network": 3, "phones": 2}.get(ticket.queue, 1)
    return round(weight * math.log1p(ticket.hours_open) * 10)


def escalate(ticket: Ticket) -> tuple[int, str]:
    points = score(ticket)
    if points < 10:
        return ticket.number, "waiting"
    send = sender_for(ticket.queue)
    return ticket.number, send(ticket, points)


def escalate_all(tickets: Iterable[Ticket]) -> dict[int, str]:
    with cf.ProcessPoolExecutor(settings.workers) as pool:
        return dict(pool.map(escalate, tickets, timeout=5))


def fresh_start() -> None:
    """Tests call this between cases."""
    forget()
