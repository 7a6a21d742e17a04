from .connection import Connection
from .pool import ConnectionPool

__all__ = ["Connection", "ConnectionPool"]
