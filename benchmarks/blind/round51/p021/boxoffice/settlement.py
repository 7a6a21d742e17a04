from __future__ import annotations

import time

from .ledger import SeatLedger


class Settlement:
    """Frees the seats nobody has paid and sums up the day."""

    def __init__(self, ledger: SeatLedger, price_cents: int) -> None:
        self._ledger = ledger
        self._price = price_cents

    def __call__(self, horizon: float) -> dict:
        lost = 0
        freed = self._ledger.expired(time.monotonic() + horizon)
        for seat in freed:
            self._ledger.release(seat)
            lost += self._price
        return {"freed": freed, "lost_cents": lost, "occupancy": self._ledger.occupancy()}
