import logging
import signal
import time
from dataclasses import dataclass

log = logging.getLogger("pumpd")


@dataclass
class Pump:
    name: str
    start_at: float
    stop_at: float
    inflow: float
    level: float = 0.4
    running: bool = False

    def advance(self, dt: float) -> bool:
        """Simulate ``dt`` and tell whether the pump switched."""
        self.level += (self.inflow - (0.9 if self.running else 0.0)) * dt
        before = self.running
        if self.level >= self.start_at:
            self.running = True
        elif self.level <= self.stop_at:
            self.running = False
        return before != self.running


class Service:
    def __init__(self, board, pumps, seconds):
        self.board = board
        self.pumps = pumps
        self.seconds = seconds
        self._stop = False

    def _on_term(self, signum, frame):
        self._stop = True

    def run(self):
        signal.signal(signal.SIGTERM, self._on_term)
        end = time.monotonic() + self.seconds
        while not self._stop and time.monotonic() < end:
            for pump in self.pumps:
                if pump.advance(0.25):
                    log.info("%s %s", pump.name, "on" if pump.running else "off")
                    self.board.post(pump.name, "on" if pump.running else "off", pump.level)
            time.sleep(0.05)
        log.info("stopping, %d status changes posted", self.board.sent)
