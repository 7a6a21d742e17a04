from __future__ import annotations

import time
from dataclasses import dataclass

from .events import SeatEvent, Subject


@dataclass
class Hold:
    customer: str
    expires: float


class SeatLedger(Subject):
    def __init__(self, seats: int) -> None:
        super().__init__()
        self._free = {f"{chr(65 + i // 6)}{i % 6 + 1}" for i in range(seats)}
        self._holds: dict[str, Hold] = {}

    def hold(self, customer: str, ttl: float) -> str:
        seat = min(self._free)
        self._free.remove(seat)
        self._holds[seat] = Hold(customer, time.monotonic() + ttl)
        self.notify(SeatEvent(seat, "held", customer))
        return seat

    def release(self, seat: str) -> None:
        hold = self._holds.pop(seat)
        self._free.add(seat)
        self.notify(SeatEvent(seat, "free", hold.customer))

    def expired(self, now: float | None = None) -> list[str]:
        now = time.monotonic() if now is None else now
        return sorted(s for s, h in self._holds.items() if h.expires <= now)

    def replica(self) -> SeatLedger:
        """The same seats and holds, with an observer list of its own."""
        twin = SeatLedger(0)
        twin._free = set(self._free)
        twin._holds = dict(self._holds)
        return twin

    def occupancy(self) -> float:
        total = len(self._free) + len(self._holds)
        return len(self._holds) / total if total else 0.0
