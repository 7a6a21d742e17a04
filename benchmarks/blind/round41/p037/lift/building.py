from __future__ import annotations

import heapq
import logging
import random
from abc import ABC, abstractmethod
from dataclasses import dataclass, field

log = logging.getLogger("lift.building")


@dataclass
class Call:
    time: float
    origin: int
    target: int


class Policy(ABC):
    registry: dict[str, type["Policy"]] = {}

    def __init_subclass__(cls) -> None:
        Policy.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def pick(self, floor: int, waiting: list[Call]) -> Call: ...


class Nearest(Policy):
    def pick(self, floor: int, waiting: list[Call]) -> Call:
        return min(waiting, key=lambda c: (abs(c.origin - floor), c.time))


class Scan(Policy):
    """Keeps its direction as long as somebody waits there."""

    def __init__(self) -> None:
        self.direction = 1

    def pick(self, floor: int, waiting: list[Call]) -> Call:
        ahead = [c for c in waiting if (c.origin - floor) * self.direction >= 0]
        if not ahead:
            self.direction = -self.direction
            ahead = waiting
        return min(ahead, key=lambda c: abs(c.origin - floor))


@dataclass
class Building:
    floors: int
    policy: Policy
    seed: int
    cars: int = 2
    horizon: float = 600.0
    waits: list[float] = field(default_factory=list)

    def simulate(self) -> float:
        rng = random.Random(self.seed)
        events: list[tuple[float, int, str, object]] = []
        time, number = 0.0, 0
        while time < self.horizon:
            time += rng.expovariate(1 / 9)
            number += 1
            heapq.heappush(events, (time, number, "call", Call(time, *rng.sample(range(self.floors), 2))))
        idle = [0] * self.cars
        waiting: list[Call] = []
        while events:
            now, _, kind, what = heapq.heappop(events)
            if kind == "call":
                waiting.append(what)
            else:
                idle.append(what)
            while idle and waiting:
                floor = idle.pop()
                call = self.policy.pick(floor, waiting)
                waiting.remove(call)
                pickup = abs(floor - call.origin) * 2.0
                self.waits.append(now + pickup - call.time)
                if self.waits[-1] > 90:
                    log.warning("call on floor %d waited %.0f s", call.origin, self.waits[-1])
                number += 1
                busy = pickup + abs(call.origin - call.target) * 2.0 + 6.0
                heapq.heappush(events, (now + busy, number, "free", call.target))
        mean = sum(self.waits) / len(self.waits)
        log.info("%s seed %d: mean wait %.1f s", type(self.policy).__name__, self.seed, mean)
        return mean
