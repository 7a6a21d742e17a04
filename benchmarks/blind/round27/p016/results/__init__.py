from .events import FieldEvent, run_event
from .feed import FeedWriter
from .settings import Settings

__all__ = ["FeedWriter", "FieldEvent", "Settings", "run_event"]
