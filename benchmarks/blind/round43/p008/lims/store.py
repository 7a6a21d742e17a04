from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS scan (
    barcode TEXT NOT NULL,
    place   TEXT NOT NULL,
    at      TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX IF NOT EXISTS scan_barcode ON scan (barcode);
"""


class ScanStore:
    def __init__(self, path: Path):
        self.path = path
        with closing(self._connect()) as db:
            db.executescript(SCHEMA)

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=3)

    def record(self, barcode: str, place: str) -> int:
        with closing(self._connect()) as db, db:
            db.execute("INSERT INTO scan (barcode, place) VALUES (?, ?)", (barcode, place))
            (count,) = db.execute(
                "SELECT COUNT(*) FROM scan WHERE barcode = ?", (barcode,)
            ).fetchone()
        return count

    def total(self) -> int:
        with closing(self._connect()) as db:
            return db.execute("SELECT COUNT(*) FROM scan").fetchone()[0]
