from .collector import Collector
from .handler import PushHandler

__all__ = ["Collector", "PushHandler"]
