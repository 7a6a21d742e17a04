from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Secondary:
    name: str
    regions: tuple[str, ...] = ("eu",)


@dataclass(frozen=True)
class Config:
    outdir: Path
    notify_url: str
    build_timeout: float = 2.5
    secondaries: tuple[Secondary, ...] = field(default=(Secondary("ns2"), Secondary("ns3", ("us",))))

    @classmethod
    def temporary(cls) -> "Config":
        base = Path(tempfile.mkdtemp(prefix="zonedist-"))
        return cls(outdir=base, notify_url=f"ipc://{base}/notify.sock")
