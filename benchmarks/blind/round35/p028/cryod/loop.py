from __future__ import annotations

import enum
import heapq
from typing import NamedTuple


class Phase(enum.IntEnum):
    WARM = 0
    COOLING = 1
    COLD = 2


class Task(NamedTuple):
    due: int
    name: str
    period: int


class Regulator:
    gain = 0.35

    def __init__(self, telemetry, setpoint=77.0):
        self.telemetry = telemetry
        self.setpoint = setpoint
        self.kelvin = 291.0
        self.phase = Phase.WARM
        self.agenda = [Task(0, "regulate", 1), Task(1, "publish", 2)]
        heapq.heapify(self.agenda)

    def regulate(self):
        self.kelvin += self.gain * (self.setpoint - self.kelvin)
        self.phase = Phase.COLD if self.kelvin - self.setpoint < 20 else Phase.COOLING

    def publish(self):
        self.telemetry.emit(phase=self.phase.name, kelvin=round(self.kelvin, 1))

    def turn(self, ticks):
        for now in range(ticks):
            while self.agenda and self.agenda[0].due <= now:
                task = heapq.heappop(self.agenda)
                getattr(self, task.name)()
                heapq.heappush(self.agenda, task._replace(due=now + task.period))
            yield now, self.phase
