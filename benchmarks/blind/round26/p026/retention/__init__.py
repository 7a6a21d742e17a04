from .schedule import Schedule
from .sweeper import Outcome, sweep

__all__ = ["Schedule", "Outcome", "sweep"]
