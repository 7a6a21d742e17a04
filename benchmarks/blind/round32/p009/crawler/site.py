"""Canned site used by the smoke crawl."""
from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass

LINKS = {
    "/": ["/pricing", "/blog", "/careers"],
    "/blog": ["/blog/series-a", "/blog/ranking", "/gone"],
    "/blog/ranking": ["/"],
    "/pricing": ["/"],
    "/careers": [],
    "/blog/series-a": ["/blog"],
    "/robots.txt": [],
}


@dataclass(frozen=True)
class Response:
    url: str
    status: int
    links: tuple[str, ...]
    elapsed_ms: float


def get(url: str) -> Response:
    started = time.perf_counter()
    time.sleep(int(hashlib.md5(url.encode()).hexdigest()[0], 16) / 1000)
    status = 200 if url in LINKS else 404
    elapsed = (time.perf_counter() - started) * 1000
    return Response(url, status, tuple(LINKS.get(url, ())), elapsed)
