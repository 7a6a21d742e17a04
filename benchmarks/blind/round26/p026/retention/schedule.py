"""Retention schedule of the archive, kept in SQLite."""
from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path
from typing import Iterable, Iterator

SCHEMA = """
CREATE TABLE IF NOT EXISTS item (
    ref TEXT PRIMARY KEY, series TEXT NOT NULL, closed TEXT NOT NULL, hold TEXT
);
CREATE TABLE IF NOT EXISTS rule (series TEXT PRIMARY KEY, years INTEGER NOT NULL);
"""

RULES = [("HR", 6), ("PENSION", 75), ("CLAIM", 7), ("CONTRACT", 12)]


class Schedule:
    def __init__(self, path: Path) -> None:
        self.path = path

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=3)
        connection.row_factory = sqlite3.Row
        return connection

    def create(self, items: Iterable[tuple[str, str, dt.date, str | None]]) -> None:
        connection = self._open()
        with connection:
            connection.executescript(SCHEMA)
            connection.executemany("INSERT INTO rule VALUES (?, ?)", RULES)
            connection.executemany(
                "INSERT INTO item VALUES (?, ?, ?, ?)",
                ((ref, series, closed.isoformat(), hold) for ref, series, closed, hold in items),
            )
        connection.close()

    def series(self) -> list[str]:
        connection = self._open()
        names = [row["series"] for row in connection.execute("SELECT DISTINCT series FROM item ORDER BY 1")]
        connection.close()
        return names

    def due(self, series: str, as_of: dt.date) -> Iterator[tuple[str, str | None]]:
        connection = self._open()
        (years,) = connection.execute("SELECT years FROM rule WHERE series = ?", (series,)).fetchone()
        limit = as_of.replace(year=as_of.year - years).isoformat()
        rows = connection.execute("SELECT ref, hold FROM item WHERE series = ? AND closed <= ?", (series, limit))
        yield from ((row["ref"], row["hold"]) for row in rows)
        connection.close()
