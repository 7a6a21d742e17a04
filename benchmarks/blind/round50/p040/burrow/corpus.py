from __future__ import annotations

import random
from collections.abc import Iterator

SEEDS = (b"name=alice;age=30", b"name=bob;age=x", b"loop=1", b"", b"name=carol;abort=1")


def mutate(rng: random.Random, count: int) -> Iterator[bytes]:
    for number in range(count):
        sample = bytearray(SEEDS[number % len(SEEDS)])
        if sample and rng.random() < 0.3:
            sample[rng.randrange(len(sample))] ^= 1 << rng.randrange(7)
        yield bytes(sample)
