from __future__ import annotations

import random
from collections.abc import Callable

from attrs import evolve, field, frozen

STAGES: dict[str, Callable[..., Callable[["Record"], "Record"]]] = {}


@frozen
class Record:
    key: int
    place: str
    position: tuple[float, float] | None = None
    score: float = field(default=0.0)


def stage(factory):
    STAGES[factory.__name__] = factory
    return factory


@stage
def normalise():
    return lambda record: evolve(record, place=record.place.strip().title())


@stage
def geocode(precision: int):
    def locate(record: Record) -> Record:
        rng = random.Random(record.place)
        return evolve(record, position=(round(rng.uniform(-90, 90), precision), round(rng.uniform(-180, 180), precision)))

    return locate


@stage
def score(weight: float):
    return lambda record: evolve(record, score=weight * abs(record.position[0]) / 90)


def records(count: int, seed: int) -> list[Record]:
    rng = random.Random(seed)
    return [Record(n, rng.choice([" oslo", "LIMA ", "pune", " Bern "])) for n in range(count)]
