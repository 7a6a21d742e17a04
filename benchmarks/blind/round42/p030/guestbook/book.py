import fcntl
import json
from pathlib import Path


class Book:
    """One JSON document a line; safe with many writers."""

    def __init__(self, path: Path):
        self.path = path

    def add(self, name: str, text: str) -> int:
        with self.path.open("a+") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            handle.seek(0)
            number = sum(1 for _ in handle) + 1
            handle.write(json.dumps({"no": number, "name": name, "text": text}) + "\n")
        return number

    def last(self, count: int) -> list[str]:
        if not self.path.exists():
            return []
        entries = [json.loads(line) for line in self.path.read_text().splitlines()]
        return [f"{e['no']}. {e['name']}: {e['text']}" for e in entries[-count:]]
