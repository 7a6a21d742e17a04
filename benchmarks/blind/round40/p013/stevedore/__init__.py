"""stevedore: a local job queue with process workers and an event feed."""
from .jobs import Job, JobFailed, job
from .queue import JobQueue

__all__ = ["Job", "JobFailed", "JobQueue", "job"]
__version__ = "1.2.0"
