"""What became of a job."""
from __future__ import annotations

import enum
import json
from dataclasses import asdict, dataclass
from typing import Any


class State(str, enum.Enum):
    STARTED = "started"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Outcome:
    job: str
    state: State
    value: Any = None

    def encode(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def decode(cls, raw: bytes) -> Outcome:
        fields = json.loads(raw)
        fields["state"] = State(fields["state"])
        return cls(**fields)
