"""tally: map-reduce on one machine, with a progress line."""
from .engine import MapReduce, MapReduceError
from .progress import ProgressBoard

__all__ = ["MapReduce", "MapReduceError", "ProgressBoard"]
