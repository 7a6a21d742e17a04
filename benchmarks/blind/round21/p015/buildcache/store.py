from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    source: str

    @property
    def digest(self) -> str:
        return hashlib.sha1(self.source.encode()).hexdigest()[:12]


@dataclass
class Store:
    objects: dict[str, bytes] = field(default_factory=dict)
    hits: int = 0

    def __contains__(self, unit: Unit) -> bool:
        known = unit.digest in self.objects
        self.hits += known
        return known

    def keep(self, unit: Unit, blob: bytes) -> None:
        self.objects[unit.digest] = blob
