"""Tamper-evident envelope for clearing files."""
from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Envelope:
    filename: str
    size: int
    sha256: str
    route: str

    @classmethod
    def seal(cls, path: Path, route: str) -> "Envelope":
        body = path.read_bytes()
        return cls(path.name, len(body), hashlib.sha256(body).hexdigest(), route)

    def to_bytes(self) -> bytes:
        return json.dumps(asdict(self), sort_keys=True).encode()
