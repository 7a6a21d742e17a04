from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass
class Line:
    who: str
    text: str
    mark: int | None = None

    def pack(self) -> list[bytes]:
        return [self.who.encode(), json.dumps(asdict(self)).encode()]

    @classmethod
    def unpack(cls, frames: list[bytes]) -> Line:
        return cls(**json.loads(frames[-1]))
