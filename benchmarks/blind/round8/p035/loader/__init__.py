from .dataset import Dataset
from .pool import ParallelLoader

__all__ = ["Dataset", "ParallelLoader"]
