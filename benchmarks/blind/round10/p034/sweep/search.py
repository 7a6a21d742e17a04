import itertools
from typing import Any, Callable, Iterator, Tuple

Point = Tuple[int, int]


def grid(left: list, right: list) -> Iterator[Point]:
    return itertools.product(left, right)


def evaluate(point: Point, results: Any, note: Callable[[str], None]) -> None:
    note(f"evaluating {point}")
    results.put((point, point[0] * point[1]))
