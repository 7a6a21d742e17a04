from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from . import logs
from .pages import Bookmark
from .run import archive_all


def sample_bookmarks(folder: Path, count: int) -> list[Bookmark]:
    bookmarks = []
    for number in range(count):
        title = f"<title>Page {number}</title>" if number % 2 else ""
        file = folder / f"page{number}.html"
        file.write_text(f"<html><head>{title}</head><body>{'text ' * 100}</body></html>")
        bookmarks.append(Bookmark(f"page-{number}", file))
    return bookmarks


def main() -> int:
    parser = argparse.ArgumentParser(prog="archiver")
    parser.add_argument("--bookmarks", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        logs.configure(f"ipc://{base}/activity")
        count = archive_all(sample_bookmarks(base, options.bookmarks), base / "archive")
        print(f"{count} pages archived")
        logging.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
