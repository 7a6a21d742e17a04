from __future__ import annotations

from dataclasses import dataclass, field
from typing import List


@dataclass(frozen=True)
class Target:
    name: str
    kind: str
    sources: List[str] = field(default_factory=list, hash=False)
