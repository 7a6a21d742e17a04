import sqlite3


class History:
    def __init__(self, path: str) -> None:
        self.path = path
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists clip (id integer primary key, text text)")

    def push(self, text: str) -> None:
        with self.db:
            self.db.execute("insert into clip (text) values (?)", (text,))

    def texts(self) -> list[str]:
        return [text for (text,) in self.db.execute("select text from clip order by id")]

    def close(self) -> None:
        self.db.close()
