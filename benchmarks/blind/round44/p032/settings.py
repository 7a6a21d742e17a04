from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    statsd: str
    processes: int = 2
    prefix: str = "sentiment"

    @classmethod
    def from_env(cls) -> "Settings":
        return cls(
            statsd=os.environ["STATS_URL"],
            processes=int(os.environ.get("SCORING_PROCESSES", "2")),
        )
