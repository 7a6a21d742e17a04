from .client import KvClient
from .server import KvServer

__all__ = ["KvClient", "KvServer"]
