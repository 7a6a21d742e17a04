from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class LedgerSettings:
    journal: Path
    bind: str = "tcp://127.0.0.1"
    fsync: bool = False

    @property
    def pidfile(self) -> Path:
        return self.journal.with_suffix(".pid")
