"""Lazy stages; each takes an iterable and gives an iterator."""
from __future__ import annotations

import re
from collections import Counter
from functools import reduce
from itertools import islice
from typing import Callable, Iterable, Iterator, TypeVar

T = TypeVar("T")
WORD = re.compile(r"[a-z']+")
STOP = frozenset("a an and the of in it was over while before".split())


def words(lines: Iterable[str]) -> Iterator[str]:
    return (m.group() for line in lines for m in WORD.finditer(line.lower()))


def content(tokens: Iterable[str]) -> Iterator[str]:
    return filter(lambda t: t not in STOP and len(t) > 2, tokens)


def stem(tokens: Iterable[str]) -> Iterator[str]:
    return map(lambda t: t[:-1] if t.endswith("s") and not t.endswith("ss") else t, tokens)


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    it = iter(items)
    while batch := list(islice(it, size)):
        yield batch


def compose(source: Iterable, *stages: Callable[[Iterable], Iterable]) -> Iterable:
    return reduce(lambda flow, stage: stage(flow), stages, source)


def tally(batches: Iterable[list[str]]) -> Counter:
    total: Counter = Counter()
    for batch in batches:
        total.update(batch)
    return total
