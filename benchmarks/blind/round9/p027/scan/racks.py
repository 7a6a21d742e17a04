from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True)
class Rack:
    name: str
    slots: int

    def devices(self) -> Iterator[str]:
        for slot in range(self.slots):
            yield f"{self.name}/{slot:02d}"


RACKS = (Rack("r1", 2), Rack("r2", 3))
