from .queue import PirateQueue
from .worker import PirateWorker

__all__ = ["PirateQueue", "PirateWorker"]
