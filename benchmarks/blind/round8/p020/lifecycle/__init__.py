from .child import GuardedProcess
from .goodbye import Goodbye

__all__ = ["Goodbye", "GuardedProcess"]
