from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Settings:
    root: Path = field(default_factory=lambda: Path("."))
    query: str = "ipc://query.sock"
    news: str = "tcp://127.0.0.1"
    lease: int = 2
    name: str = "artefacts"

    @property
    def pidfile(self) -> Path:
        return self.root / f"{self.name}.pid"
