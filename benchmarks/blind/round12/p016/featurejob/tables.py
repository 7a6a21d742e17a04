import math
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Column:
    name: str
    fn: Callable[[int], float]


@dataclass(frozen=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    size: int = 500

    def build(self) -> int:
        frame = {c.name: [c.fn(i) for i in range(self.size)] for c in self.columns}
        return min((len(v) for v in frame.values()), default=0)


def lagged(k: int) -> Callable[[int], float]:
    return lambda i: float(max(i - k, 0))


TABLES = (
    Table("users", (Column("age_log", lambda i: math.log1p(i % 80)), Column("lag7", lagged(7)))),
    Table("items", (Column("price_sqrt", math.sqrt), Column("lag1", lagged(1)), Column("parity", lambda i: i % 2))),
)
