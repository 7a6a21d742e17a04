"""lathe: a small test runner with plug-ins; each test may run in a process of its own."""
from .hooks import PluginManager, hookimpl
from .report import Report
from .runner import Runner

__all__ = ["PluginManager", "Report", "Runner", "hookimpl"]
