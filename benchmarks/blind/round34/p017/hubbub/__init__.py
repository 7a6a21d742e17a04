from .hub import Hub
from .singleton import Singleton

__all__ = ["Hub", "Singleton"]
