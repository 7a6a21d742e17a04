"""logferry: a back end for ``logging`` that ships records to a collector."""
from .collector import Collector
from .config import configure
from .handlers import FerryHandler

__all__ = ["Collector", "FerryHandler", "configure"]
