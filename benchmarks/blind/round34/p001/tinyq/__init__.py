"""tinyq - a very small task queue for one machine."""
from .app import Queue, Task
from .events import EventStream

__all__ = ["Queue", "Task", "EventStream"]
__version__ = "0.3.1"
