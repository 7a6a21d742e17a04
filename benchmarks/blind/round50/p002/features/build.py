from __future__ import annotations

import random
from dataclasses import dataclass, field

from joblib import Parallel, delayed

from .progress import report
from .transforms import FEATURES


@dataclass(frozen=True)
class Row:
    entity: str
    values: dict[str, float] = field(default_factory=dict)


def history(entity: str, length: int = 40) -> list[float]:
    rng = random.Random(entity)
    return [round(rng.uniform(5, 90), 2) for _ in range(length)]


def compute(entity: str) -> Row:
    purchases = history(entity)
    row = Row(entity, {name: func(purchases) for name, func in FEATURES.items()})
    report("entity", entity=entity, features=len(row.values))
    return row


def build(entities: list[str], jobs: int) -> list[Row]:
    report("begin", entities=len(entities))
    rows = Parallel(n_jobs=jobs, batch_size=2)(delayed(compute)(entity) for entity in entities)
    report("end", rows=len(rows))
    return rows
