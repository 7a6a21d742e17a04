from .core import Metrics
from .decorators import timed

__all__ = ["Metrics", "timed"]
