import random
from collections import Counter

from .arena import on_stage

PLAYERS = ("ann", "bob")


def throw(rng, keep=()):
    return list(keep) + [rng.randint(1, 6) for _ in range(5 - len(keep))]


def turn(rng):
    dice = throw(rng)
    for _ in range(2):
        face, count = Counter(dice).most_common(1)[0]
        dice = throw(rng, [face] * count)
    face, count = Counter(dice).most_common(1)[0]
    return 50 if count == 5 else face * count


@on_stage
def match(seed, rounds):
    rng = random.Random(seed)
    totals = {name: sum(turn(rng) for _ in range(rounds)) for name in PLAYERS}
    return max(totals, key=totals.get)


@on_stage
def draw_lots(seed):
    return random.Random(seed).choice(PLAYERS)
