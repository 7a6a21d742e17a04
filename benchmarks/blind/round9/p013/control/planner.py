from __future__ import annotations

from typing import Generator

from .arm import Arm
from .pipeline import Pose


class Planner:
    def __init__(self, sink: Generator[int, Pose, None], arm: Arm) -> None:
        self.sink = sink
        self.arm = arm

    def loop(self, rounds: int) -> None:
        for number in range(rounds):
            self.sink.send(Pose(number * 10.0))
            actual = self.arm.measured()
            if actual is not None and abs(actual) > 45:
                break
