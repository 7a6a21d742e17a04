import dataclasses
import json


@dataclasses.dataclass(frozen=True)
class Order:
    id: int
    kind: str
    weight: float
    zone: str


@dataclasses.dataclass(frozen=True)
class Leg:
    order: int
    vehicle: str
    minutes: float


def load_orders(path):
    with open(path, encoding="utf-8") as fh:
        return [Order(**row) for row in json.load(fh)]
