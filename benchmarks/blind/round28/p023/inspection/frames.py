"""Synthetic camera frames: an 8 bit image of a ring, some with a chipped edge."""
import math
import random
from typing import NamedTuple

SIZE = 48


class Part(NamedTuple):
    serial: str
    chipped: bool
    seed: int


def lot(count: int, defect_rate: float = 0.25) -> list:
    rng = random.Random(1977)
    return [Part(f"R{n:05d}", rng.random() < defect_rate, rng.randrange(1 << 16)) for n in range(count)]


def grab(part: Part) -> bytes:
    rng = random.Random(part.seed)
    gap = rng.uniform(0, 2 * math.pi)
    image = bytearray(SIZE * SIZE)
    centre = (SIZE - 1) / 2
    for y in range(SIZE):
        for x in range(SIZE):
            radius = math.hypot(x - centre, y - centre)
            angle = math.atan2(y - centre, x - centre) % (2 * math.pi)
            on_ring = 12 <= radius <= 20
            if part.chipped and abs(angle - gap) < 0.35:
                on_ring = on_ring and radius < 17
            image[y * SIZE + x] = (200 if on_ring else 20) + rng.randrange(16)
    return bytes(image)
