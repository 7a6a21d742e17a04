from itertools import product
from typing import Iterator, TypedDict


class Params(TypedDict):
    lr: float
    depth: int


def grid() -> Iterator[Params]:
    for lr, depth in product((0.1, 0.3), (2, 4)):
        yield Params(lr=lr, depth=depth)
