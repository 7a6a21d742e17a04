"""Readings live in SQLite, so that each process can open the file by itself."""
from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import Iterator


@contextmanager
def session(path: str) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=2)) as connection, connection:
        yield connection


def create(path: str) -> None:
    with session(path) as db:
        db.execute("CREATE TABLE reading (meter TEXT, kwh REAL)")
        db.execute("CREATE TABLE total (meter TEXT PRIMARY KEY, kwh REAL)")


def add(path: str, meter: str, kwh: float) -> None:
    with session(path) as db:
        db.execute("INSERT INTO reading VALUES (?, ?)", (meter, kwh))


def roll_up(path: str) -> list[tuple[str, float]]:
    with session(path) as db:
        rows = db.execute("SELECT meter, sum(kwh) FROM reading GROUP BY meter").fetchall()
        db.executemany("INSERT OR REPLACE INTO total VALUES (?, ?)", rows)
    return rows


def totals(path: str) -> dict[str, float]:
    with session(path) as db:
        return dict(db.execute("SELECT meter, kwh FROM total ORDER BY meter"))
