from .daemon import Daemon
from .detach import detach

__all__ = ["Daemon", "detach"]
