"""driftsync: keeps a folder equal to another; agents copy, the coordinator tells them when to stop."""
from .agent import Agent
from .coordinator import Coordinator
from .copier import Copier
from .scan import Change, changes

__all__ = ["Agent", "Change", "Coordinator", "Copier", "changes"]
