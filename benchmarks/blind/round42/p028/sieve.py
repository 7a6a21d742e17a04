from math import isqrt


def primes_between(low: int, high: int) -> int:
    """How many primes are in [low, high)."""
    flags = bytearray([1]) * (high - low)
    for divisor in range(2, isqrt(high) + 1):
        start = max(divisor * divisor, -(-low // divisor) * divisor)
        flags[start - low::divisor] = bytes(len(range(start, high, divisor)))
    if low < 2:
        flags[:2 - low] = bytes(2 - low)
    return sum(flags)
