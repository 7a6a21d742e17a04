from .feed import Feed, ticks

__all__ = ["Feed", "ticks"]
