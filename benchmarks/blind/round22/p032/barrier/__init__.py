from .coordinator import Coordinator
from .party import arrive, enlist

__all__ = ["Coordinator", "arrive", "enlist"]
