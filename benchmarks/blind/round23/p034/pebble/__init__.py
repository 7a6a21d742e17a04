"""pebble: a tiny kernel host; cells print, and what they print goes to the front ends."""
from .cells import Cell, cell
from .host import KernelHost
from .iostream import OutStream

__all__ = ["Cell", "KernelHost", "OutStream", "cell"]
