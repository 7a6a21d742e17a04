from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class App:
    name: str
    script: str
    instances: int = 1
    env: dict[str, str] = field(default_factory=dict)

    def argv(self) -> list[str]:
        return [sys.executable, "-m", self.script, "--name", self.name]

    def environment(self, index: int, bus: str) -> dict[str, str]:
        root = str(Path(__file__).resolve().parent.parent)
        inherited = os.environ.get("PYTHONPATH", "")
        return {
            **os.environ,
            **self.env,
            "PYTHONPATH": os.pathsep.join(p for p in (root, inherited) if p),
            "PM_BUS": bus,
            "PM_INSTANCE": str(index),
        }


ECOSYSTEM = [
    App("api", "pm.sample", instances=2, env={"STEPS": "2"}),
    App("cron", "pm.sample", env={"STEPS": "1"}),
]
