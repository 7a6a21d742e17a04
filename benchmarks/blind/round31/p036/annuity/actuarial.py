"""Gompertz mortality and level annuities; close enough for a sanity run."""
from __future__ import annotations

import math


def survival(age: int, years: int, b: float = 0.000035, c: float = 1.1) -> float:
    return math.exp(-b * c**age * (c**years - 1) / math.log(c))


def annuity_factor(age: int, rate: float, horizon: int = 60) -> float:
    return sum(survival(age, t) * (1 + rate) ** -t for t in range(1, horizon))


def liability(ages: list[int], pension: float, rate: float, retirement: int = 66) -> float:
    total = 0.0
    for age in ages:
        wait = max(0, retirement - age)
        total += pension * survival(age, wait) * (1 + rate) ** -wait * annuity_factor(max(age, retirement), rate)
    return total
