from __future__ import annotations

import hashlib
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

TABLES = """
create table if not exists file (name text primary key, digest text not null, version integer not null);
"""


class SyncState:
    def __init__(self, path: Path) -> None:
        self.path = path
        with self._transaction() as db:
            db.executescript(TABLES)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        db = sqlite3.connect(self.path, timeout=3)
        try:
            with db:
                yield db
        finally:
            db.close()

    def record(self, file: Path) -> int:
        digest = hashlib.blake2b(file.read_bytes(), digest_size=12).hexdigest()
        with self._transaction() as db:
            row = db.execute("select digest, version from file where name = ?", (file.name,)).fetchone()
            if row and row[0] == digest:
                return row[1]
            version = row[1] + 1 if row else 1
            db.execute("replace into file values (?, ?, ?)", (file.name, digest, version))
        return version

    def names(self) -> list[str]:
        with self._transaction() as db:
            return [name for (name,) in db.execute("select name from file order by name")]
