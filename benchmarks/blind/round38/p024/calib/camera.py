import random
from array import array
from functools import partial


def expose(rng, size, level, spread):
    return array("d", (rng.gauss(level, spread) for _ in range(size * size)))


def night(frames, size, seed=5):
    rng = random.Random(seed)
    take = partial(expose, rng, size)
    darks = [take(100, 3) for _ in range(frames)]
    flats = [take(20000, 120) for _ in range(frames)]
    lights = [take(1500, 40) for _ in range(frames)]
    return darks, flats, lights
