"""Card settlement: a supervisor with capture workers that are stopped with SIGTERM when the window closes."""
from .bus import EventBus
from .lifecycle import Lifecycle
from .supervisor import Supervisor

__all__ = ["EventBus", "Lifecycle", "Supervisor"]
