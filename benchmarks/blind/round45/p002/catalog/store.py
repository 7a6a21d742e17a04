from __future__ import annotations

from dataclasses import dataclass, asdict
from typing import Iterator


@dataclass(frozen=True)
class Product:
    id: int
    title: str
    price: float

    def as_dict(self) -> dict:
        return asdict(self)


_PRODUCTS = {i: Product(i, f"Article {i:03d}", 4.0 + i / 2) for i in range(1, 13)}


def get(product_id: int) -> Product | None:
    return _PRODUCTS.get(product_id)


def batches(size: int) -> Iterator[list[Product]]:
    items = list(_PRODUCTS.values())
    for at in range(0, len(items), size):
        yield items[at:at + size]
