from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path


def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="seqflow-"))


@dataclass(frozen=True)
class RunConfig:
    run_id: str
    reads: int = 240
    chunk: int = 40
    workers: int = 2
    min_quality: float = 20.0
    kmer: int = 5
    scratch: Path = field(default_factory=_scratch)

    @property
    def progress_url(self) -> str:
        return f"ipc://{self.scratch}/progress"
