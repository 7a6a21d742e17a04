import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path


def _spool() -> Path:
    return Path(tempfile.mkdtemp(prefix="forecast-"))


@dataclass(frozen=True)
class Settings:
    spool: Path = field(default_factory=_spool)
    workers: int = min(2, os.cpu_count() or 1)
    cycle: str = "2024050600"

    @property
    def events(self) -> str:
        return f"ipc://{self.spool / 'events.ipc'}"
