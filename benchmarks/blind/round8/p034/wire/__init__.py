from .links import LinkCache
from .service import Service

__all__ = ["LinkCache", "Service"]
