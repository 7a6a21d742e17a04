"""Fetching and parsing; runs in the worker processes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import attrs
import structlog

log = structlog.get_logger()


@attrs.frozen
class Page:
    name: str
    title: str
    links: tuple[str, ...]
    words: int


class _Extractor(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list) -> None:
        if tag == "a":
            self.links.extend(value for key, value in attributes if key == "href" and value)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def parse(name: str, markup: str) -> Page:
    extractor = _Extractor()
    extractor.feed(markup)
    title = re.search(r"<title>(.*?)</title>", markup)
    return Page(
        name=name,
        title=title.group(1) if title else name,
        links=tuple(dict.fromkeys(extractor.links)),
        words=len(" ".join(extractor.text).split()),
    )


def visit(root: str, name: str) -> Page | None:
    path = Path(root) / name
    if not path.exists():
        log.warning("page.missing", page=name)
        return None
    page = parse(name, path.read_text())
    log.info("page.parsed", page=name, links=len(page.links), words=page.words)
    return page
