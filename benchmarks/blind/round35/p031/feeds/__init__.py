from .flags import Feed
from .registry import close_all, emit, open_feeds

__all__ = ["Feed", "close_all", "emit", "open_feeds"]
