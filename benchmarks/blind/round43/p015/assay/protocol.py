from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass
class WellJob:
    well: str
    compound: str
    doses_nm: list[float] = field(default_factory=lambda: [1, 10, 100, 1000, 10000])
    hill: float = 1.1
    ic50_nm: float = 150.0

    def to_argument(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_argument(cls, text: str) -> "WellJob":
        return cls(**json.loads(text))

    def inhibition(self, dose: float) -> float:
        return 1 / (1 + (self.ic50_nm / dose) ** self.hill)
