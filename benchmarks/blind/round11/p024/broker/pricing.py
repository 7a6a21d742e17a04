from dataclasses import dataclass
from functools import reduce

from .endpoint import Endpoint


@dataclass
class Order:
    ident: int
    prices: list[float]


def total(order: Order) -> float:
    return reduce(lambda a, b: a + b, order.prices, 0.0)


def price(endpoint: Endpoint, order: Order) -> float:
    value = total(order)
    endpoint.put({"order": order.ident, "total": value})
    return value
