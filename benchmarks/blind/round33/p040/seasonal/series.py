import math
import random
import typing


class Series(typing.NamedTuple):
    key: str
    values: tuple


def load(count=6, years=6):
    """Retail turnover by branch, monthly index values."""
    for k in range(count):
        rng = random.Random(k)
        yield Series(
            f"WZ47.{k + 1}",
            tuple(
                100 + 0.2 * m + 15 * math.sin(2 * math.pi * m / 12) + rng.gauss(0, 1.5)
                for m in range(12 * years)
            ),
        )
