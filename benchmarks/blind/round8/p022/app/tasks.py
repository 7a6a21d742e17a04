from __future__ import annotations

import math

from metrics import Metrics, timed


@timed("primes")
def count_primes(limit: int) -> int:
    found = sum(1 for n in range(2, limit) if all(n % d for d in range(2, math.isqrt(n) + 1)))
    if found > 40:
        Metrics.incr("large")
    return found


@timed("report")
def report(values: list[int]) -> str:
    return ", ".join(map(str, values))
