"""memgrid: an in-memory key/value cache with background snapshots and an invalidation bus."""
from .bus import InvalidationBus
from .hooks import Event, Hooks
from .store import Store

__all__ = ["Event", "Hooks", "InvalidationBus", "Store"]
