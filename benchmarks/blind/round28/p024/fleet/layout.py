"""The aisle grid of the warehouse. '#' is racking, '.' is floor."""
from __future__ import annotations

from typing import Iterator

Cell = tuple[int, int]

HALL = """
..............
.####.##.####.
.####.##.####.
..............
.####.##.####.
.####.##.####.
..............
""".split()


def is_floor(cell: Cell) -> bool:
    row, col = cell
    return 0 <= row < len(HALL) and 0 <= col < len(HALL[0]) and HALL[row][col] == "."


def neighbours(cell: Cell) -> Iterator[Cell]:
    row, col = cell
    for step in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
        if is_floor(step):
            yield step
