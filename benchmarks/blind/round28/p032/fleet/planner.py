"""A* over the aisle grid. Pure CPU, so the dispatcher runs it in a process pool."""
from __future__ import annotations

import heapq
import logging
from dataclasses import dataclass

from .layout import Cell, neighbours

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TransportOrder:
    number: int
    pickup: Cell
    drop: Cell


def distance(a: Cell, b: Cell) -> int:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def plan(order: TransportOrder) -> list[Cell]:
    frontier = [(distance(order.pickup, order.drop), 0, order.pickup)]
    came_from: dict[Cell, Cell | None] = {order.pickup: None}
    cost = {order.pickup: 0}
    while frontier:
        _, spent, cell = heapq.heappop(frontier)
        if cell == order.drop:
            break
        for step in neighbours(cell):
            if step not in cost or spent + 1 < cost[step]:
                cost[step] = spent + 1
                came_from[step] = cell
                heapq.heappush(frontier, (spent + 1 + distance(step, order.drop), spent + 1, step))
    else:
        log.warning("order %d: no way from %s to %s", order.number, order.pickup, order.drop)
        return []

    path = [order.drop]
    while (before := came_from[path[-1]]) is not None:
        path.append(before)
    log.info("order %d: %d cells, %d expanded", order.number, len(path), len(cost))
    return path[::-1]
