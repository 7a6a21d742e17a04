from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path


class Journal:
    """What was saved, when, and how large. Opens the database for each access."""

    def __init__(self, path: Path, on_entry: Callable[..., None]) -> None:
        self.path = path
        self.on_entry = on_entry
        with closing(self._db()) as db, db:
            db.execute("create table entry (backup text, name text, size integer, unique (backup, name))")

    def _db(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=5)

    def add(self, backup: str, name: str, size: int) -> None:
        with closing(self._db()) as db, db:
            db.execute("insert or replace into entry values (?, ?, ?)", (backup, name, size))
        self.on_entry("entry", backup=backup, name=name, size=size)

    def totals(self) -> dict[str, int]:
        with closing(self._db()) as db:
            return dict(db.execute("select backup, sum(size) from entry group by backup"))
