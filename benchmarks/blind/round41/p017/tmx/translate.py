from __future__ import annotations

import functools
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice, repeat
from typing import Iterable, Iterator

from .channel import emit
from .memory import Memory

DOCUMENT = """open the door
close the windows
the door was open
save this file
print three pages
cancel the orders
the orders were cancelled
greetings from nowhere
the file is saved""".splitlines()


@dataclass(frozen=True)
class Unit:
    source: str
    target: str
    score: float


@functools.lru_cache(maxsize=4)
def memory(path: str) -> Memory:
    return Memory(path)


def translate(path: str, fuzzy: float, batch: list[str]) -> list[Unit]:
    units = []
    for segment in batch:
        found = memory(path).best(segment)
        if found is None or found[0] < fuzzy:
            units.append(Unit(segment, "", 0.0))
            continue
        score, _, target = found
        units.append(Unit(segment, target, round(score, 2)))
    emit("batch", size=len(units), hits=sum(bool(u.target) for u in units))
    return units


def batches(segments: Iterable[str], size: int) -> Iterator[list[str]]:
    it = iter(segments)
    return iter(lambda: list(islice(it, size)), [])


def pretranslate(path: str, fuzzy: float, workers: int) -> Iterator[Unit]:
    emit("job", segments=len(DOCUMENT), workers=workers)
    with ProcessPoolExecutor(max_workers=workers) as executor:
        done = executor.map(translate, repeat(path), repeat(fuzzy), batches(DOCUMENT, 3), timeout=6)
        yield from chain.from_iterable(done)
    emit("end")
