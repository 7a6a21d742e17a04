from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp


@dataclass(frozen=True)
class Settings:
    base: Path = field(default_factory=lambda: Path(mkdtemp(prefix="media-")))
    wires: int = 1

    @property
    def results_url(self) -> str:
        return f"ipc://{self.base / 'results'}"
