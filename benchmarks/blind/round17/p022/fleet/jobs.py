from __future__ import annotations

import shutil
import time
from pathlib import Path

from .spec import ChildSpec, Reporter, Restart


def disk(reporter: Reporter) -> None:
    with reporter.span("disk.usage"):
        usage = shutil.disk_usage("/")
        if usage.free == 0:
            raise RuntimeError("no space left")


def clock(reporter: Reporter) -> None:
    with reporter.span("clock.skew"):
        before = time.time()
        time.sleep(0.01)
        if time.time() < before:
            raise RuntimeError("clock went backwards")


def packages(reporter: Reporter) -> None:
    with reporter.span("packages.pins"):
        pins = Path("pins.lock")
        pins.read_text().splitlines()


TREE = (
    ChildSpec("disk", disk),
    ChildSpec("clock", clock, Restart.TEMPORARY),
    ChildSpec("packages", packages, intensity=1),
)
