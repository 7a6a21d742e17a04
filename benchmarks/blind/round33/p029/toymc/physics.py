import math
import random

LAYERS = 8
MIP_MEV = 2.1


def deposit(rng):
    """Poor man's Landau."""
    x = rng.gauss(0, 1)
    return MIP_MEV * math.exp(0.25 * x + 0.04 * x * x)


def muon(rng):
    cos_theta = rng.random() ** (1 / 3)
    layers = min(LAYERS, max(1, round(LAYERS * cos_theta)))
    return sum(deposit(rng) / cos_theta for _ in range(layers))


def sample(seed, events):
    rng = random.Random(seed)
    return [muon(rng) for _ in range(events)]
