from .manager import CacheManager, start_cache
from .store import EventedStore

__all__ = ["CacheManager", "EventedStore", "start_cache"]
