from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Iterator


@dataclass(frozen=True, slots=True)
class TapeSettings:
    name: str
    high_water: int = 1000
    linger_ms: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    venue: str
    symbol: str
    price: Decimal
    size: int

    def frames(self) -> list[bytes]:
        body = asdict(self) | {"price": str(self.price)}
        return [f"{self.venue}.{self.symbol}".encode(), json.dumps(body).encode()]


def corrections_for(venue: str) -> Iterator[Tick]:
    for step, symbol in enumerate(("VOD", "BARC", "HSBA"), start=1):
        yield Tick(venue, symbol, Decimal("101.25") + step, 100 * step)
