import logging
import random
import threading

from inventory import SeatTaken

log = logging.getLogger("agents")


class Agent(threading.Thread):
    """A check-in desk seating passengers one after another."""

    def __init__(self, name, seatmap, passengers):
        super().__init__(name=name, daemon=True)
        self.seatmap = seatmap
        self.passengers = passengers
        self.seated = []
        self._random = random.Random(name)

    def run(self):
        for passenger in self.passengers:
            for seat in self._random.sample(self.seatmap.free(), 3):
                try:
                    self.seatmap.hold(seat, self.name)
                    self.seatmap.confirm(seat, self.name)
                except SeatTaken:
                    log.info("%s lost %s", self.name, seat)
                    continue
                self.seated.append((passenger, seat))
                break
