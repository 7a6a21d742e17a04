"""Small render queue: runs renderers on a pseudo terminal and publishes their state."""

from .dispatcher import Dispatcher
from .joblist import Job, read_jobs
from .status import StatusBoard

__all__ = ["Dispatcher", "Job", "StatusBoard", "read_jobs"]
