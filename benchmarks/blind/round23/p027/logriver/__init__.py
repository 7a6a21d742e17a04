"""logriver: ships `logging` records of many processes to one collector."""
from .collector import Collector
from .handler import RiverHandler
from .setup import configure

__all__ = ["Collector", "RiverHandler", "configure"]
