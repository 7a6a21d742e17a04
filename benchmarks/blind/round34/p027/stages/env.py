from __future__ import annotations

import time
from dataclasses import dataclass, field

import zmq


@dataclass
class StageEnv:
    bus: zmq.Socket
    batch: str
    started: float = field(default_factory=time.monotonic)

    @property
    def elapsed_ms(self) -> int:
        return int((time.monotonic() - self.started) * 1000)

    def progress(self, stage: str, done: int, total: int) -> None:
        self.bus.send_json(
            {"batch": self.batch, "stage": stage, "done": done, "total": total, "at": self.elapsed_ms}
        )
