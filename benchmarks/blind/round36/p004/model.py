from __future__ import annotations

import json
import os
import statistics
from dataclasses import dataclass, field


@dataclass
class Result:
    producer: int
    task: int
    elapsed: float

    @classmethod
    def from_wire(cls, raw: bytes) -> Result:
        return cls(**json.loads(raw))


@dataclass
class Tally:
    """Everything the sink knows. Only ever grows, so snapshots matter."""

    seen: int = 0
    elapsed: dict[int, list[float]] = field(default_factory=dict)

    def add(self, result: Result) -> None:
        self.seen += 1
        self.elapsed.setdefault(result.producer, []).append(result.elapsed)

    def summary(self) -> dict:
        return {
            "seen": self.seen,
            "producers": {
                str(p): {"n": len(v), "mean": statistics.fmean(v), "max": max(v)}
                for p, v in sorted(self.elapsed.items())
            },
        }

    def dump(self, path: str) -> int:
        scratch = f"{path}.{os.getpid()}.tmp"
        with open(scratch, "w") as out:
            json.dump(self.summary(), out, indent=1)
            out.flush()
            os.fsync(out.fileno())
        os.replace(scratch, path)
        return os.path.getsize(path)
