from __future__ import annotations

import enum
import itertools
from dataclasses import dataclass, field
from pathlib import Path

_serial = itertools.count(1)


class Priority(enum.IntEnum):
    URGENT = 0
    NORMAL = 1
    BULK = 2


@dataclass(order=True)
class PrintJob:
    priority: Priority
    title: str = field(compare=False)
    document: Path = field(compare=False)
    copies: int = field(default=1, compare=False)
    serial: int = field(default_factory=lambda: next(_serial))

    def pages(self) -> list[str]:
        return self.document.read_text().split("\f") * self.copies
