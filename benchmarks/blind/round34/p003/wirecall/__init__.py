from .client import Proxy, connect
from .server import Dispatcher

__all__ = ["Proxy", "connect", "Dispatcher"]
