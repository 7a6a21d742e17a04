"""Shared URL seen-set, served to crawler processes by a manager."""
from .service import SeenSetManager, connect_events
from .store import SeenStore

__all__ = ["SeenSetManager", "SeenStore", "connect_events"]
