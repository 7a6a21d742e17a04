import math
from typing import Iterator, NamedTuple


class Position(NamedTuple):
    courier: str
    lat: float
    lon: float
    speed: float


class SimulatedFleet:
    """Couriers riding in circles around the depot."""

    def __init__(self, depot: tuple[float, float], size: int):
        self.depot = depot
        self.size = size
        self.tick = 0

    def sample(self) -> Iterator[Position]:
        self.tick += 1
        for n in range(self.size):
            angle = 0.1 * self.tick + n
            yield Position(
                f"c{n:02d}",
                round(self.depot[0] + 0.01 * math.sin(angle), 5),
                round(self.depot[1] + 0.01 * math.cos(angle), 5),
                12.0 + n,
            )


def inside(position: Position, depot: tuple[float, float], radius: float) -> bool:
    return math.dist((position.lat, position.lon), depot) <= radius
