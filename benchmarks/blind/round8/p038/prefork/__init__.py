from .hooks import Hooks
from .server import PreforkServer

__all__ = ["Hooks", "PreforkServer"]
