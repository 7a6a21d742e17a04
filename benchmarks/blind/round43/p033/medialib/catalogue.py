from __future__ import annotations

import sqlite3
from pathlib import Path

from .signals import item_added

KINDS = {".mp3": "audio", ".flac": "audio", ".mkv": "video", ".mp4": "video"}


class Catalogue:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.db = sqlite3.connect(path, timeout=4, isolation_level=None)
        self.db.execute("pragma journal_mode = wal")
        self.db.execute("create table if not exists item (path text primary key, kind text, size integer)")

    def add(self, file: Path) -> bool:
        kind = KINDS.get(file.suffix)
        if kind is None:
            return False
        cursor = self.db.execute(
            "insert or ignore into item values (?, ?, ?)", (str(file), kind, file.stat().st_size)
        )
        if cursor.rowcount:
            item_added.send(self, name=file.name, kind=kind)
        return bool(cursor.rowcount)

    def summary(self) -> dict[str, int]:
        return dict(self.db.execute("select kind, count(*) from item group by kind"))

    def close(self) -> None:
        self.db.close()
