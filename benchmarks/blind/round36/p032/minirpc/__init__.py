from .context import current_call
from .server import Server

__all__ = ["Server", "current_call"]
