"""Pure pairing, and what workers do around it."""
from __future__ import annotations

from typing import Iterable, Iterator, NamedTuple

from . import channels
from .settings import SETTINGS, Queue


class Ticket(NamedTuple):
    player: str
    rating: int


def adjacent(tickets: Iterable[Ticket]) -> Iterator[tuple[Ticket, Ticket]]:
    ordered = sorted(tickets, key=lambda t: t.rating)
    it = iter(ordered)
    for left in it:
        if (right := next(it, None)) is None:
            return
        if right.rating - left.rating <= SETTINGS.spread:
            yield left, right


def settle(queue: Queue, tickets: list[Ticket]) -> list[tuple[str, str]]:
    pairs = [(a.player, b.player) for a, b in adjacent(tickets)]
    channel = channels.audit(queue)
    for a, b in pairs:
        channel.send_string(f"{queue.value} {a} {b}")
    return pairs
