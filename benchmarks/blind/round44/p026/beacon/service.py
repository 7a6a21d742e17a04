from __future__ import annotations

import os
import time
from typing import Callable

from .state import State


class Beacon:
    def __init__(self, state: State, tell: Callable[[str], None]) -> None:
        self.state = state
        self.tell = tell

    def run(self, ticks: int, interval: float = 0.1) -> None:
        pidfile = self.state.statedir / "beacon.pid"
        pidfile.write_text(str(os.getpid()))
        publisher = self.state.publisher
        self.tell("ready")
        try:
            for n in range(ticks):
                publisher.send_multipart([b"beacon", str(n).encode()])
                time.sleep(interval)
            self.tell(f"done {ticks}")
        finally:
            pidfile.unlink(missing_ok=True)
