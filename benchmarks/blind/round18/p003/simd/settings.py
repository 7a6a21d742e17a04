from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    rundir: Path = field(default_factory=lambda: Path.cwd() / "run")
    samples: int = 4
    setpoint: float = 23.0
    watchdog_s: int = 4

    @property
    def logfile(self) -> Path:
        return self.rundir / "chamber.log"

    @property
    def command_url(self) -> str:
        return "tcp://127.0.0.1"
