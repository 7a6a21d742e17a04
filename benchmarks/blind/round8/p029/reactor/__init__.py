from .loop import Reactor
from .terminal import TerminalSession

__all__ = ["Reactor", "TerminalSession"]
