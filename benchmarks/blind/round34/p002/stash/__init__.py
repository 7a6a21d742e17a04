from .client import Stash, memoize
from .server import StashServer

__all__ = ["Stash", "StashServer", "memoize"]
