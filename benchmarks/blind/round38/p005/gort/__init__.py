from .channel import Chan, new_chan
from .routine import WaitGroup, go

__all__ = ["Chan", "new_chan", "WaitGroup", "go"]
