"""Tiny radar product: cells above a threshold joined into echoes."""
import random
from typing import List, Set, Tuple

Cell = Tuple[int, int]


def sweep(seed: int, size: int = 48) -> List[List[float]]:
    rnd = random.Random(seed)
    return [[max(0.0, rnd.gauss(14, 12)) for _ in range(size)] for _ in range(size)]


def echoes(grid: List[List[float]], threshold: float = 26.0) -> List[Set[Cell]]:
    todo = {(r, c) for r, row in enumerate(grid) for c, dbz in enumerate(row) if dbz > threshold}
    found = []
    while todo:
        group, edge = set(), [todo.pop()]
        while edge:
            r, c = edge.pop()
            group.add((r, c))
            for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if near in todo:
                    todo.discard(near)
                    edge.append(near)
        found.append(group)
    return sorted(found, key=len, reverse=True)
