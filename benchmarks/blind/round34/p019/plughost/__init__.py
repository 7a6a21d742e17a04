from .host import Host
from .plugin import Plugin, available

__all__ = ["Host", "Plugin", "available"]
