"""gaugelet: a buffered metrics client (counters and timers) with a ZeroMQ transport."""
from .client import Metrics
from .config import Settings, StartMethod
from .transport import Transport, ZmqTransport

__all__ = ["Metrics", "Settings", "StartMethod", "Transport", "ZmqTransport"]
