"""Exercise 4: numbers with long Collatz sequences."""
from typing import Iterable, NamedTuple


class Block(NamedTuple):
    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


class Best(NamedTuple):
    number: int
    length: int


def collatz_length(n: int) -> int:
    length = 1
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        length += 1
    return length


def search(block: Block) -> Best:
    return max((Best(n, collatz_length(n)) for n in range(block.first, block.last)),
               key=lambda best: best.length)


def blocks(count: int, width: int = 100) -> Iterable[Block]:
    for start in range(1, count * width, width):
        yield Block(start, start + width)
