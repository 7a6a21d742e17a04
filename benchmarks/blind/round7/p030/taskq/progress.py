from contextlib import contextmanager
from typing import Iterator

from .connection import get_connection


class Progress:
    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0

    def advance(self, steps: int = 1) -> None:
        self.done += steps
        get_connection().events.send_json({"progress": self.done / self.total})


@contextmanager
def progress(total: int) -> Iterator[Progress]:
    bar = Progress(total)
    yield bar
    bar.advance(total - bar.done)
