import math
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Transaction:
    ref: str
    card: str
    amount: float
    hour: int
    country: str


def sample(count, seed=11):
    rng = random.Random(seed)
    for n in range(count):
        yield Transaction(
            ref=f"T{n:05d}",
            card=f"4929-{rng.randint(0, 30):04d}",
            amount=math.exp(rng.gauss(3.5, 1.4)),
            hour=rng.randint(0, 23),
            country=rng.choice(["BE", "BE", "BE", "NL", "RO"]),
        )


def amount_z(txn):
    return 1 / (1 + math.exp(-(math.log(txn.amount) - 4.5)))


def night(txn):
    return 1.0 if txn.hour < 6 else 0.0


def new_country(txn):
    return 0.0 if txn.country == "BE" else 1.0


REGISTRY = {fn.__name__: fn for fn in (amount_z, night, new_country)}
