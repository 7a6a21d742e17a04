from __future__ import annotations

import sqlite3
import threading
from pathlib import Path


class Store:
    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.execute("create table if not exists item (feed, title, link unique, seen default 0)")

    def add(self, feed: str, entries: list[dict[str, str]]) -> int:
        rows = [(feed, entry["title"], entry["link"]) for entry in entries]
        with self._lock, self._db:
            before = self._db.total_changes
            self._db.executemany("insert or ignore into item (feed, title, link) values (?, ?, ?)", rows)
            return self._db.total_changes - before

    def unread(self) -> int:
        with self._lock:
            return self._db.execute("select count(*) from item where not seen").fetchone()[0]

    def close(self) -> None:
        self._db.close()
