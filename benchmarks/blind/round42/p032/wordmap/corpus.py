import random

from .metrics import timed

SYLLABLES = "ba be bi do du fa ge ko la mi no pu ra se to vu".split()


@timed
def documents(count: int, words: int = 3000, seed: int = 11) -> list[str]:
    rng = random.Random(seed)
    return [
        " ".join("".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(words))
        for _ in range(count)
    ]
