from .app import Application
from .arbiter import Arbiter, Settings
from .plugins import Plugin, register

__all__ = ["Application", "Arbiter", "Plugin", "Settings", "register"]
