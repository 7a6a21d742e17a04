import os
import time

from .settings import StationSpec


class Station:
    """Cycle of one machine; one text line per cycle goes to the controller."""

    def __init__(self, spec: StationSpec, line) -> None:
        self.spec = spec
        self.line = line

    def cycle(self, number: int) -> str:
        time.sleep(self.spec.cycle_s)
        every = self.spec.reject_every
        return "reject" if every and number % every == 0 else "ok"

    def loop(self, fd: int) -> None:
        number = 0
        while self.line.running and number < 500:
            number += 1
            verdict = self.cycle(number)
            os.write(fd, f"{self.spec.name} {number} {verdict}\n".encode())
