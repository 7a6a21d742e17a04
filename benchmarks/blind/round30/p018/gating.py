from statistics import median
from typing import Callable

from fcs import Block

GATES: dict[str, Callable[[Block], int]] = {}


def gate(name: str):
    def register(function):
        GATES[name] = function
        return function
    return register


@gate("lymphocytes")
def lymphocytes(block: Block) -> int:
    forward, side = block.column("FSC-A"), block.column("SSC-A")
    limit = median(side)
    return sum(f > 60 and s < limit for f, s in zip(forward, side))


@gate("helper")
def helper(block: Block) -> int:
    return sum(a > 200 and b > 200 for a, b in zip(block.column("CD3"), block.column("CD4")))


@gate("cytotoxic")
def cytotoxic(block: Block) -> int:
    return sum(a > 200 and b > 200 for a, b in zip(block.column("CD3"), block.column("CD8")))
