from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EdgeConfig:
    relay_url: str
    upstream_url: str
    workers: int = 2
    requests: int = 3
    grace: float = 4.0
