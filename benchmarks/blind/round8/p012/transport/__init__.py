from .base import Connection
from .batch import BatchConnection

__all__ = ["BatchConnection", "Connection"]
