from dataclasses import dataclass
from math import hypot


@dataclass
class Courier:
    name: str
    x: float
    y: float
    load: int = 0

    def distance(self, order):
        return hypot(self.x - order.x, self.y - order.y) + 1.5 * self.load


@dataclass(frozen=True)
class Order:
    number: int
    restaurant: str
    x: float
    y: float


@dataclass(frozen=True)
class Assignment:
    order: int
    courier: str
    score: float


def assign(order, couriers):
    best = min(couriers, key=lambda c: c.distance(order))
    best.load += 1
    return Assignment(order.number, best.name, round(best.distance(order), 2))
