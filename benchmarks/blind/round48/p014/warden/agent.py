from __future__ import annotations

import os
import shutil
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import zmq


@dataclass
class Reading:
    load: float
    free: int
    pid: int

    @classmethod
    def take(cls, path: Path) -> "Reading":
        return cls(os.getloadavg()[0], shutil.disk_usage(path).free, os.getpid())


class Agent:
    """Watches a host and tells the operations bus about it."""

    def __init__(self, home: Path, bus_url: str) -> None:
        self.home = home
        self.context = zmq.Context()
        self.status = self.context.socket(zmq.PUB)
        self.status.setsockopt(zmq.LINGER, 150)
        self.status.connect(bus_url)

    @property
    def pidfile(self) -> Path:
        return self.home / "warden.pid"

    def announce(self, state: str) -> None:
        self.status.send_json({"state": state, "pid": os.getpid()}, zmq.NOBLOCK)

    def beat(self) -> None:
        self.status.send_json(asdict(Reading.take(self.home)), zmq.NOBLOCK)

    def watch(self, beats: int, interval: float) -> None:
        for _ in range(beats):
            self.beat()
            time.sleep(interval)

    def close(self) -> None:
        self.status.close()
        self.context.term()
