from __future__ import annotations

import itertools
import logging
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass, field

from .layout import Cell
from .planner import TransportOrder, plan

log = logging.getLogger(__name__)


@dataclass
class Vehicle:
    name: str
    at: Cell
    legs: list[list[Cell]] = field(default_factory=list)


class Dispatcher:
    def __init__(self, executor: Executor, vehicles: list[Vehicle]) -> None:
        self.executor = executor
        self.vehicles = vehicles
        self._turn = itertools.cycle(vehicles)

    def dispatch(self, orders: list[TransportOrder], timeout: float) -> int:
        log.info("dispatching %d orders to %d vehicles", len(orders), len(self.vehicles))
        pending: dict[Future, TransportOrder] = {self.executor.submit(plan, o): o for o in orders}
        moved = 0
        for future in as_completed(pending, timeout=timeout):
            path = future.result()
            if not path:
                continue
            vehicle = next(self._turn)
            vehicle.legs.append(path)
            vehicle.at = path[-1]
            moved += len(path)
            log.info("order %d goes to %s", pending[future].number, vehicle.name)
        return moved
