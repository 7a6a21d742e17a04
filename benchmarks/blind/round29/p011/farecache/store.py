from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

SCHEMA = """
create table if not exists fare (
    route text not null, day integer not null, cents integer not null, carrier text,
    primary key (route, day)
)
"""


class FareStore:
    def __init__(self, path: Path) -> None:
        self.path = path
        with closing(self._open()) as db, db:
            db.execute(SCHEMA)

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=5)

    def put(self, route: str, day: int, cents: int, carrier: str) -> bool:
        """Store a fare; true when it differs from what was cached."""
        with closing(self._open()) as db, db:
            row = db.execute("select cents from fare where route=? and day=?", (route, day)).fetchone()
            db.execute("insert or replace into fare values (?,?,?,?)", (route, day, cents, carrier))
        return row is None or row[0] != cents

    def cheapest(self, route: str) -> tuple[int, int] | None:
        with closing(self._open()) as db:
            return db.execute(
                "select day, cents from fare where route=? order by cents limit 1", (route,)
            ).fetchone()
