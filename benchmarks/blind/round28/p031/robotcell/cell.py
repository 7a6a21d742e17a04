from __future__ import annotations

import multiprocessing as mp
import time
from contextlib import contextmanager
from typing import Iterator

from .servo import servo_loop

AXES = ("base", "shoulder", "wrist")


class Cell:
    def __init__(self) -> None:
        self.positions = {name: mp.Value("d", 0.0) for name in AXES}
        self._ready = mp.Semaphore(0)
        self._servos = [
            mp.Process(target=servo_loop, args=(name, self.positions[name], self._ready), name=f"servo-{name}")
            for name in AXES
        ]

    def power_on(self) -> None:
        for servo in self._servos:
            servo.start()
        for _ in self._servos:
            if not self._ready.acquire(timeout=2):
                raise RuntimeError("a servo does not come up")

    def power_off(self) -> None:
        for servo in self._servos:
            servo.terminate()
        for servo in self._servos:
            servo.join(2)
            if servo.is_alive():
                servo.kill()
                servo.join()

    @contextmanager
    def powered(self) -> Iterator["Cell"]:
        self.power_on()
        try:
            yield self
        finally:
            self.power_off()

    def exercise(self, seconds: float) -> dict[str, float]:
        peak = dict.fromkeys(AXES, 0.0)
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            for name, value in self.positions.items():
                peak[name] = max(peak[name], abs(value.value))
            time.sleep(0.01)
        return peak
