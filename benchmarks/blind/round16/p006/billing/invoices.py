from __future__ import annotations

import itertools
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Iterable, Iterator


@dataclass(frozen=True)
class Invoice:
    customer: str
    net: str
    vat: str

    @property
    def gross(self) -> Decimal:
        return Decimal(self.net) + Decimal(self.vat)

    def document(self) -> dict:
        return asdict(self) | {"gross": str(self.gross)}


def bill(customers: Iterable[str], rate: Decimal = Decimal("0.19")) -> Iterator[Invoice]:
    for nr, customer in enumerate(customers, 1):
        net = Decimal(40 + 7 * nr)
        yield Invoice(customer, str(net), str((net * rate).quantize(Decimal("0.01"))))


def slices(items: list[str], count: int) -> list[list[str]]:
    it = iter(items)
    size = -(-len(items) // count)
    return [part for _ in range(count) if (part := list(itertools.islice(it, size)))]
