from __future__ import annotations

import json
from typing import NamedTuple


class Beat(NamedTuple):
    name: str
    address: str
    pid: int

    def encode(self) -> bytes:
        return json.dumps(self).encode()

    @classmethod
    def decode(cls, raw: bytes) -> "Beat":
        return cls(*json.loads(raw))
