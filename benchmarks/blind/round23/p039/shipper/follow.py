"""Reads a growing file."""
from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path


class Follower:
    def __init__(self, path: Path, idle_limit: float, interval: float = 0.1) -> None:
        self.path = path
        self.idle_limit = idle_limit
        self.interval = interval

    def __iter__(self) -> Iterator[str]:
        deadline = time.monotonic() + self.idle_limit
        with self.path.open(encoding="utf-8") as stream:
            while time.monotonic() < deadline:
                if line := stream.readline():
                    deadline = time.monotonic() + self.idle_limit
                    yield line.rstrip("\n")
                else:
                    time.sleep(self.interval)
