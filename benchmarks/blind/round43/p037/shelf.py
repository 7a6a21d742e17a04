"""shelf - converts the e-books of a folder for a small reader."""
from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from convert import convert, convert_apart
from desk import Desk
from isolate import ConversionError

log = logging.getLogger("shelf")


class Shelf:
    def __init__(self, folder: Path, inline_below: int) -> None:
        self.folder = folder
        self.inline_below = inline_below

    def books(self) -> list[Path]:
        return sorted(self.folder.glob("*.txt"))

    def convert_all(self, desk: Desk) -> int:
        problems = 0
        for book in self.books():
            small = book.stat().st_size < self.inline_below
            method = convert if small else convert_apart
            log.info("%s (%s)", book.stem, "here" if small else "apart")
            try:
                for step in method(book, book.with_suffix(".fmt")):
                    desk.show(step)
            except ConversionError as problem:
                problems += 1
                desk.complain(f"{book.stem}: {problem}")
        return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["convert"])
    parser.add_argument("--inline-below", type=int, default=10_000)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "haiku.txt").write_text("An old silent pond.\n\nA frog jumps in.")
        (folder / "saga.txt").write_text("\n\n".join("Far in the north they sailed. " * 20 for _ in range(5)))
        (folder / "broken.txt").write_bytes(b"\xff\xfe\xfa" * 300)
        with Desk(f"ipc://{scratch}/desk") as desk:
            problems = Shelf(folder, args.inline_below).convert_all(desk)
        log.info("%d steps, %d problems", desk.steps, problems)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
