from typing import Generic, Optional, Protocol, TypeVar

from .feed import ChangeFeed
from .model import Article

K = TypeVar("K")
E = TypeVar("E")


class IRepository(Protocol, Generic[K, E]):
    def find(self, key: K) -> Optional[E]: ...

    def save(self, entity: E) -> int: ...

    def count(self) -> int: ...


class ArticleRepository(IRepository[str, Article]):
    def __init__(self, feed: ChangeFeed):
        self._feed = feed
        self._rows: dict[str, Article] = {}
        self._revision = 0

    def find(self, key: str) -> Optional[Article]:
        return self._rows.get(key)

    def save(self, entity: Article) -> int:
        self._rows[entity.sku] = entity
        self._revision += 1
        self._feed.changed(entity.sku, self._revision)
        return self._revision

    def count(self) -> int:
        return len(self._rows)
