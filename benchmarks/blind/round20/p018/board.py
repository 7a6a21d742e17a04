"""Area scoring on small boards."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

Point = tuple[int, int]


def parse_record(text: str) -> Board:
    rows = text.split()
    if len({len(rows), *map(len, rows)}) != 1:
        raise ValueError("the board is not square")
    return Board(len(rows), {(r, c): stone for r, row in enumerate(rows) for c, stone in enumerate(row)})


@dataclass
class Board:
    size: int
    points: dict[Point, str]

    def around(self, point: Point) -> Iterator[Point]:
        r, c = point
        for other in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if other in self.points:
                yield other

    def region(self, start: Point) -> tuple[set[Point], set[str]]:
        seen, border, todo = {start}, set(), [start]
        while todo:
            for other in self.around(todo.pop()):
                if (stone := self.points[other]) != ".":
                    border.add(stone)
                elif other not in seen:
                    seen.add(other)
                    todo.append(other)
        return seen, border

    def area(self) -> tuple[int, int]:
        tally = {"X": 0, "O": 0}
        done: set[Point] = set()
        for point, stone in self.points.items():
            if stone in tally:
                tally[stone] += 1
            elif point not in done:
                region, border = self.region(point)
                done |= region
                if len(border) == 1:
                    tally[border.pop()] += len(region)
        return tally["X"], tally["O"]
