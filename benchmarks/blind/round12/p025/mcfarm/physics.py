"""One-group slab transport with isotropic scattering."""
import math
import random

SIGMA_T = 1.0
SCATTER = 0.6


def follow(rng: random.Random, thickness: float) -> bool:
    x, mu = 0.0, 1.0
    while True:
        x += -math.log(1.0 - rng.random()) / SIGMA_T * mu
        if x < 0:
            return False
        if x > thickness:
            return True
        if rng.random() > SCATTER:
            return False
        mu = 2 * rng.random() - 1


def batch(seed: int, histories: int, thickness: float) -> float:
    rng = random.Random(seed)
    return sum(follow(rng, thickness) for _ in range(histories)) / histories
