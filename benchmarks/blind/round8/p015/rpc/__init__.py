from .client import Proxy, RemoteError
from .pool import ConnectionPool

__all__ = ["ConnectionPool", "Proxy", "RemoteError"]
