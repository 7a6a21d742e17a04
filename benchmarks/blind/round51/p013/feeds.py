from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    feed: str
    title: str
    digest: str = field(default="")


@dataclass
class Feed:
    name: str
    titles: list[str]

    def articles(self, limit: int) -> Iterator[Article]:
        for title in self.titles[:limit]:
            yield Article(self.name, title, hashlib.sha1(title.encode()).hexdigest()[:8])


FEEDS = {
    "weather": Feed("weather", ["Rain in the west", "Frost tonight", "Storm warning lifted", "Dry week ahead"]),
    "harbour": Feed("harbour", ["Two ships late", "Crane repaired", "Fog until noon"]),
}
