from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass
class Token:
    laps_left: int
    trail: list[str] = field(default_factory=list)

    def stamped(self, who: str) -> Token:
        return Token(self.laps_left, [*self.trail, who])

    def dump(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def load(cls, raw: bytes) -> Token:
        return cls(**json.loads(raw))
