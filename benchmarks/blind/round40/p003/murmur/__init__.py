"""murmur: publish what functions return.

    bus = Bus()

    @bus.publishes("weather.hourly")
    def summarise(...): ...
"""
from .bus import Bus, BusClosed
from .subscription import Subscription

__all__ = ["Bus", "BusClosed", "Subscription"]
