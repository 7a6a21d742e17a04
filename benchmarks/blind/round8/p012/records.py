from __future__ import annotations

from dataclasses import asdict, dataclass
from json import dumps


@dataclass(frozen=True)
class Record:
    key: int
    text: str

    def encode(self) -> bytes:
        return dumps(asdict(self)).encode()
