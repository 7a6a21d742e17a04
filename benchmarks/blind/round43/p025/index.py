import sqlite3
from collections import Counter
from pathlib import Path


class Index:
    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(path)
        self.db.execute("create table posting (word text, note text, hits integer)")
        self.db.execute("create index by_word on posting (word)")

    def store(self, note: str, words: "Counter[str]") -> None:
        with self.db:
            self.db.executemany(
                "insert into posting values (?, ?, ?)",
                ((word, note, hits) for word, hits in words.items()),
            )

    def lookup(self, word: str) -> list[str]:
        rows = self.db.execute("select note from posting where word = ? order by hits desc, note", (word,))
        return [note for (note,) in rows]
