"""The three stages. `normalise` is the slow one and runs in the pool."""
from collections import Counter
from typing import Iterable, Iterator, NamedTuple

from .telemetry import timed


class Order(NamedTuple):
    sku: str
    qty: int
    cents: int


@timed("extract")
def extract(n: int) -> list[str]:
    return [f" sku-{i % 7} ; {i % 5 + 1};{(i * 37) % 900 / 100:.2f}" for i in range(n)]


@timed("normalise")
def normalise(chunk: list[str], *, sep: str) -> list[Order]:
    out = []
    for raw in chunk:
        sku, qty, price = (part.strip() for part in raw.split(sep))
        out.append(Order(sku.upper(), int(qty), round(float(price) * 100)))
    return out


@timed("load")
def load(parts: Iterable[list[Order]]) -> Counter:
    totals: Counter = Counter()
    for part in parts:
        for order in part:
            totals[order.sku] += order.qty * order.cents
    return totals


def chunked(rows: list[str], size: int) -> Iterator[list[str]]:
    for at in range(0, len(rows), size):
        yield rows[at:at + size]
