import logging
import re
from typing import Iterator

from .session import session

log = logging.getLogger(__name__)
LINK = re.compile(r'href="([^"]+)"')
PAGE = '<a href="/a">a</a> <a href="/b">b</a>'


def _links(html: str) -> Iterator[str]:
    yield from LINK.findall(html)


def crawl(site: str, depth: int) -> None:
    frontier, seen = {"/"}, set()
    for _ in range(depth):
        found = {link for page in frontier for link in _links(PAGE)}
        seen |= frontier
        frontier = found - seen
    log.info("%s: %d pages", site, len(seen))
    session.report("site.done", site=site, pages=len(seen))
