import math
from functools import lru_cache


@lru_cache(maxsize=None)
def discount(rate: float, years: int) -> float:
    return math.exp(-rate * years)


def present_value(cash: list[float], rate: float = 0.03) -> float:
    return sum(amount * discount(rate, year) for year, amount in enumerate(cash, 1))
