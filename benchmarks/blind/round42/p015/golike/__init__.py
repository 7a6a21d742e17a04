from .chan import Chan
from .sched import WaitGroup, go

__all__ = ["Chan", "WaitGroup", "go"]
