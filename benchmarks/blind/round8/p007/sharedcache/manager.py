from __future__ import annotations

from multiprocessing.managers import BaseManager

from .store import EventedStore


class CacheManager(BaseManager):
    """Serves one store to the processes of an application."""


def start_cache(store: EventedStore) -> CacheManager:
    CacheManager.register("store", callable=lambda: store, exposed=("put", "get", "evict"))
    manager = CacheManager()
    manager.start()
    return manager
