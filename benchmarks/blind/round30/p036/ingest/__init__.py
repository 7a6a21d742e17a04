from .bus import EventBus, SegmentStored
from .server import IngestServer

__all__ = ["EventBus", "IngestServer", "SegmentStored"]
