from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator


@dataclass(frozen=True)
class Certificate:
    host: str
    not_after: dt.date

    def days_left(self, today: dt.date) -> int:
        return (self.not_after - today).days


def scan(directory: Path) -> Iterator[Certificate]:
    for meta in sorted(directory.glob("*.meta")):
        host, expires = meta.read_text().split()
        yield Certificate(host, dt.date.fromisoformat(expires))
