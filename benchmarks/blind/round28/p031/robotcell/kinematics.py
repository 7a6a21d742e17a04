from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass
class Axis:
    name: str
    position: float = 0.0
    velocity: float = 0.0
    limit: float = math.pi

    def step(self, target: float, dt: float, gain: float = 8.0, damping: float = 1.2) -> None:
        acceleration = gain * (target - self.position) - damping * self.velocity
        self.velocity += acceleration * dt
        self.position = max(-self.limit, min(self.limit, self.position + self.velocity * dt))


def trajectory(t: float, amplitude: float = 1.0, period: float = 2.0) -> float:
    return amplitude * math.sin(2 * math.pi * t / period)
