"""Chance corrected agreement."""
from collections import Counter
from typing import Sequence, TypeVar

L = TypeVar("L")


def observed(a: Sequence[L], b: Sequence[L]) -> float:
    return sum(x == y for x, y in zip(a, b)) / len(a)


def expected(a: Sequence[L], b: Sequence[L]) -> float:
    ca, cb = Counter(a), Counter(b)
    return sum(ca[label] * cb[label] for label in ca) / len(a) ** 2


def cohen(a: Sequence[L], b: Sequence[L]) -> float:
    if not a or len(a) != len(b):
        raise ValueError(f"lists of {len(a)} and {len(b)} labels")
    po, pe = observed(a, b), expected(a, b)
    return 1.0 if pe == 1 else (po - pe) / (1 - pe)
