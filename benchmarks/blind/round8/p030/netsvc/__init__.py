from .handler import LineHandler
from .server import ServiceServer

__all__ = ["LineHandler", "ServiceServer"]
