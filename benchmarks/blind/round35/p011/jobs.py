"""Job table of the night run."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from typing import Callable

TABLE: dict[str, "Entry"] = {}


@dataclass(frozen=True)
class Entry:
    name: str
    every: int
    call: Callable[[], object]


def every(minutes: int):
    def register(func):
        TABLE[func.__name__] = Entry(func.__name__, minutes, func)
        return func

    return register


@every(5)
def rotate_spool():
    with tempfile.TemporaryFile() as fh:
        fh.write(b"\0" * 4096)
        return fh.tell()


@every(10)
def vacuum_reports():
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        time.sleep(0.05)


@every(15)
def count_users():
    with open("/etc/passwd") as fh:
        return sum(1 for _ in fh)
