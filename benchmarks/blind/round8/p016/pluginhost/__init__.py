from .launcher import Launcher
from .plugin import Plugin, plugins

__all__ = ["Launcher", "Plugin", "plugins"]
