"""Stand-in for the package index: answers slowly and with hiccups."""
from __future__ import annotations

import hashlib
import random
import time


class UpstreamError(OSError):
    pass


class Upstream:
    def __init__(self, failures: int = 1) -> None:
        self._failures = failures
        self._tries: dict[str, int] = {}

    def get(self, name: str) -> bytes:
        self._tries[name] = self._tries.get(name, 0) + 1
        time.sleep(0.01)
        if self._tries[name] <= self._failures:
            raise UpstreamError(f"{name}: connection reset")
        return random.Random(name).randbytes(2048)

    @staticmethod
    def digest(data: bytes) -> str:
        return hashlib.sha256(data).hexdigest()
