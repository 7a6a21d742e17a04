import os
from dataclasses import dataclass


@dataclass
class AgentConfig:
    state_dir: str
    ticks: int = 3
    interval: float = 0.05
    detach: bool = True

    def path(self, name: str) -> str:
        return os.path.join(self.state_dir, name)
