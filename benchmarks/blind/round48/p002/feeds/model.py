from __future__ import annotations

import json
import random
from collections.abc import Iterator
from decimal import Decimal

from attrs import asdict, define, field, frozen, validators


@frozen
class ShardSpec:
    name: str = field(validator=validators.matches_re(r"[a-z]+-\d+"))
    endpoint: str
    batches: int = field(default=3, validator=validators.ge(1))
    seed: int = 0


@define
class Tick:
    symbol: str
    price: Decimal = field(converter=lambda value: Decimal(str(value)).quantize(Decimal("0.01")))
    size: int

    def encode(self) -> bytes:
        return json.dumps(asdict(self), default=str).encode()


def batches(spec: ShardSpec, size: int = 5) -> Iterator[list[Tick]]:
    rng = random.Random(spec.seed)
    for _ in range(spec.batches):
        yield [Tick("NOK", rng.uniform(11, 12), rng.randrange(1, 500)) for _ in range(size)]
