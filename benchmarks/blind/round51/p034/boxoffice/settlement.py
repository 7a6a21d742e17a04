from __future__ import annotations

import time

from .announce import Tally
from .ledger import SeatLedger


class Settlement:
    """Works out which seats nobody has paid and sums up the day."""

    def __init__(self, ledger: SeatLedger, price_cents: int) -> None:
        self._ledger = ledger
        self._price = price_cents

    def __call__(self, horizon: float) -> dict:
        draft = self._ledger.replica()
        tally = Tally()
        draft.attach(tally)
        lost = 0
        freed = draft.expired(time.monotonic() + horizon)
        for seat in freed:
            draft.release(seat)
            lost += self._price
        return {"freed": freed, "lost_cents": lost, "occupancy": draft.occupancy(), "tally": tally.by_state}
