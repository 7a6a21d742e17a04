from .app import build_app
from .bus import ProgressBus

__all__ = ["ProgressBus", "build_app"]
