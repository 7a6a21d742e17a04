from .app import App
from .master import Master

__all__ = ["App", "Master"]
