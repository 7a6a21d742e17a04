import os
from dataclasses import dataclass


@dataclass
class Options:
    home: str
    count: int = 4
    heartbeat: float = 0.02

    def file(self, name: str) -> str:
        return os.path.join(self.home, name)

    def check(self) -> None:
        if self.count < 1:
            raise SystemExit("nothing to record")
        if not os.path.isdir(self.home):
            raise SystemExit(f"no directory {self.home}")
