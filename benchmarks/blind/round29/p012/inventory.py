import threading
import time
from multiprocessing.managers import BaseManager

import notices


class SeatTaken(Exception):
    pass


class SeatMap:
    """Seats of one departure, shared by all check-in agents."""

    def __init__(self, flight, rows, hold_seconds=30.0):
        self.flight = flight
        self.hold_seconds = hold_seconds
        self._lock = threading.RLock()
        self._seats = {f"{row}{col}": None for row in range(1, rows + 1) for col in "ABCDEF"}

    def free(self):
        with self._lock:
            return [s for s, holder in self._seats.items() if self._expired(holder)]

    def _expired(self, holder):
        return holder is None or (holder[2] is not None and holder[2] < time.monotonic())

    def hold(self, seat, agent):
        with self._lock:
            if not self._expired(self._seats[seat]):
                raise SeatTaken(seat)
            self._seats[seat] = (agent, "held", time.monotonic() + self.hold_seconds)
        notices.board().seat(self.flight, seat, "held")

    def confirm(self, seat, agent):
        with self._lock:
            holder = self._seats[seat]
            if holder is None or holder[0] != agent:
                raise SeatTaken(seat)
            self._seats[seat] = (agent, "confirmed", None)
        notices.board().seat(self.flight, seat, "confirmed")

    def summary(self):
        with self._lock:
            taken = [s for s, h in self._seats.items() if h is not None]
        return {"flight": self.flight, "taken": sorted(taken), "free": len(self._seats) - len(taken)}


class InventoryManager(BaseManager):
    pass


InventoryManager.register("SeatMap", SeatMap)
