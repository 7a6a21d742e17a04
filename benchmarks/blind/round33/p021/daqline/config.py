from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class RunConfig:
    run_number: int
    events: int
    crates: int
    workdir: Path
    seed: int = 4711
    channels: int = 16
    thresholds: dict = field(default_factory=lambda: {"adc": 12, "tdc": 3})

    @property
    def status_endpoint(self) -> str:
        return f"ipc://{self.workdir}/status.sock"
