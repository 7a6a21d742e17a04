from __future__ import annotations

import abc
import time
from dataclasses import dataclass, field


class Job(abc.ABC):
    name: str
    budget: float = 1.0

    @abc.abstractmethod
    def execute(self) -> int:
        """Do the work and return the exit status."""


@dataclass
class Depreciation(Job):
    assets: dict[str, float]
    rate: float = 0.2
    name: str = "depreciation"

    def execute(self) -> int:
        remaining = {tag: value * (1 - self.rate) for tag, value in self.assets.items()}
        return 0 if all(value >= 0 for value in remaining.values()) else 2


@dataclass
class Inventory(Job):
    """Walks through the handheld scanners, some of which never answer."""

    scanners: list[str] = field(default_factory=list)
    name: str = "inventory"
    budget: float = 0.6

    def execute(self) -> int:
        for scanner in self.scanners:
            self._await(scanner)
        return 0

    def _await(self, scanner: str) -> None:
        patience = 0.05 if not scanner.endswith("?") else 6.0
        end = time.monotonic() + patience
        while time.monotonic() < end:
            time.sleep(0.02)


@dataclass
class WarrantyCheck(Job):
    expiries: list[int]
    today: int = 20250
    name: str = "warranty"

    def execute(self) -> int:
        return 1 if any(day < self.today for day in self.expiries) else 0
