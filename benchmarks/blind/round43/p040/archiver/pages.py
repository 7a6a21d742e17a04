from __future__ import annotations

import gzip
import html.parser
import logging
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Bookmark:
    slug: str
    file: Path


class _Title(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "title"

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.title += data


def archive(bookmark: Bookmark, target: Path) -> tuple[str, str, int]:
    text = bookmark.file.read_text()
    reader = _Title()
    reader.feed(text)
    packed = gzip.compress(text.encode())
    (target / f"{bookmark.slug}.html.gz").write_bytes(packed)
    if not reader.title:
        log.info("%s has no title", bookmark.slug)
    return bookmark.slug, reader.title or bookmark.slug, len(packed)
