from __future__ import annotations

import functools
import os
import shutil
import time
from typing import Callable

from .emitter import current

Sampler = Callable[[], float]
REGISTRY: dict[str, Sampler] = {}


def sampler(name: str, *, unit: str = "1"):
    """Register a sampler and record how long each call took."""

    def wrap(fn: Sampler) -> Sampler:
        @functools.wraps(fn)
        def timed() -> float:
            begin = time.perf_counter()
            try:
                return fn()
            finally:
                current().point(f"{name}.duration", time.perf_counter() - begin, unit="s")

        REGISTRY[name] = timed
        return timed

    return wrap


@sampler("load", unit="procs")
def load() -> float:
    return os.getloadavg()[0]


@sampler("disk.free", unit="bytes")
def disk_free() -> float:
    return float(shutil.disk_usage("/").free)


def sample(name: str) -> tuple[str, float]:
    return name, REGISTRY[name]()
