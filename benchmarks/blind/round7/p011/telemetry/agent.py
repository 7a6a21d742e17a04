import os
import time
from typing import Callable

import zmq

from .config import AgentConfig
from .daemon import detach
from .exporter import Exporter, StatusBeacon

Probe = Callable[[], tuple[str, float]]


def load_average() -> tuple[str, float]:
    return "load1", os.getloadavg()[0]


def uptime() -> tuple[str, float]:
    return "uptime", time.monotonic()


class Agent:
    probes: list[Probe] = [load_average, uptime]

    def __init__(self, config: AgentConfig) -> None:
        self.config = config
        self.context = zmq.Context()
        self.exporter = Exporter(self.context, f"ipc://{config.path('ingest')}")
        self.beacon = StatusBeacon(self.context, f"ipc://{config.path('beacon')}")

    def preflight(self) -> None:
        """Fail early, while somebody still looks at the terminal."""
        if not os.access(self.config.state_dir, os.W_OK):
            raise SystemExit(f"{self.config.state_dir} is not writable")
        self.beacon.beat("preflight")

    def start(self) -> None:
        if self.config.detach:
            detach(self.config.path("pid"), self.config.path("log"))
        self.beacon.beat("running")
        for _ in range(self.config.ticks):
            self.exporter.add(probe() for probe in self.probes)
            time.sleep(self.config.interval)
