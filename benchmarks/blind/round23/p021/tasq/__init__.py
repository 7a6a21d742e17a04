"""tasq: a small task queue in the manner of rq; every job runs in a work horse of its own."""
from .broker import Broker
from .outcome import Outcome, State
from .registry import task, tasks
from .worker import Worker

__all__ = ["Broker", "Outcome", "State", "Worker", "task", "tasks"]
