from __future__ import annotations

import os
from dataclasses import dataclass, field


@dataclass
class CaptureConfig:
    interfaces: list[str]
    seconds: float
    endpoint: str
    snaplen: int = 96
    nice: int = 5
    env: dict[str, str] = field(default_factory=lambda: dict(os.environ))

    def worker_argv(self, interface: str, python: str) -> list[str]:
        return [
            python, "-m", "capture.worker",
            "--interface", interface,
            "--control", self.endpoint,
            "--snaplen", str(self.snaplen),
        ]
