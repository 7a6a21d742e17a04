"""Barcode format: ``SECTOR-ROW-SEAT-SIGNATURE`` with a truncated HMAC."""
from __future__ import annotations

import hashlib
import hmac
from typing import NamedTuple


class BadTicket(ValueError):
    pass


class Ticket(NamedTuple):
    sector: str
    row: int
    seat: int

    @property
    def body(self) -> str:
        return f"{self.sector}-{self.row:02d}-{self.seat:03d}"


def _signature(body: str, secret: bytes) -> str:
    return hmac.new(secret, body.encode(), hashlib.sha256).hexdigest()[:10]


def issue(ticket: Ticket, secret: bytes) -> str:
    return f"{ticket.body}-{_signature(ticket.body, secret)}"


def verify(code: str, secret: bytes) -> Ticket:
    try:
        sector, row, seat, sig = code.strip().split("-")
        ticket = Ticket(sector, int(row), int(seat))
    except ValueError as exc:
        raise BadTicket(f"unreadable barcode {code!r}") from exc
    if not hmac.compare_digest(sig, _signature(ticket.body, secret)):
        raise BadTicket(f"forged barcode for {ticket.body}")
    return ticket
