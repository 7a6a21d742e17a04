from collections import OrderedDict
from typing import Callable, Optional
from urllib.parse import urlsplit, urlunsplit

OnEvict = Callable[[str, int], None]


def canonical(url: str) -> str:
    parts = urlsplit(url.strip())
    path = parts.path.rstrip("/") or "/"
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path, parts.query, ""))


class SeenStore:
    """Bounded LRU of canonical URLs with hit counts."""

    def __init__(self, capacity: int, on_evict: Optional[OnEvict] = None) -> None:
        self.capacity = capacity
        self._on_evict = on_evict
        self._urls: "OrderedDict[str, int]" = OrderedDict()

    def add(self, url: str) -> bool:
        key = canonical(url)
        if key in self._urls:
            self._urls[key] += 1
            self._urls.move_to_end(key)
            return False
        self._urls[key] = 1
        while len(self._urls) > self.capacity:
            victim, hits = self._urls.popitem(last=False)
            if self._on_evict is not None:
                self._on_evict(victim, hits)
        return True

    def size(self) -> int:
        return len(self._urls)
