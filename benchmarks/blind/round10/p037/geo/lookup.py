from typing import Iterable, List, Optional

from .sockets import SocketCache

_cache: Optional[SocketCache] = None
_endpoints: List[str] = []


def prepare(endpoints: Iterable[str]) -> None:
    """Runs in every worker: a cache of its own."""
    global _cache
    _cache = SocketCache()
    _endpoints.extend(endpoints)


def resolve(place: str) -> int:
    for endpoint in _endpoints:
        _cache[endpoint].send_string(place)
    return len(place)
