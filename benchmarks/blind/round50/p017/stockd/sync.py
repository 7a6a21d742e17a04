from __future__ import annotations

import random
import time
from pathlib import Path

import zmq

from .config import Config, Warehouse
from .daemon import Daemon


class Levels:
    """Last known stock levels; keeps only what changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], int] = {}

    def changed(self, warehouse: Warehouse, fresh: list[int]) -> dict[int, int]:
        different = {}
        for article, level in enumerate(fresh):
            key = (warehouse.name, article)
            if self._known.get(key) != level:
                self._known[key] = different[article] = level
        return different


class StockSync(Daemon):
    def __init__(self, config: Config, pidfile: Path, cycles: int = 0) -> None:
        super().__init__(pidfile)
        self.config = config
        self.cycles = cycles
        self.levels = Levels()
        self.random = random.Random(5)
        self.context = zmq.Context()
        self.publisher = self.context.socket(zmq.PUB)
        self.publisher.setsockopt(zmq.LINGER, 0)

    def check(self) -> str:
        """Fail in the foreground when the address is taken."""
        self.publisher.bind(self.config.publish)
        return self.publisher.getsockopt_string(zmq.LAST_ENDPOINT)

    def poll_warehouse(self, warehouse: Warehouse) -> list[int]:
        return [self.random.randint(0, 3) for _ in range(warehouse.articles)]

    def cycle(self) -> int:
        count = 0
        for warehouse in self.config.warehouses:
            for article, level in self.levels.changed(warehouse, self.poll_warehouse(warehouse)).items():
                self.publisher.send_string(f"{warehouse.name}/{article} {level}")
                count += 1
        return count

    def run(self) -> None:
        done = 0
        while not self.cycles or done < self.cycles:
            self.cycle()
            done += 1
            if done == min(2, self.cycles or 2):
                self.ready()
            time.sleep(self.config.interval)
