"""shipper: follows a log file in the background and publishes its lines."""
from .detach import detached
from .follow import Follower
from .outlet import Outlet, outlet

__all__ = ["Follower", "Outlet", "detached", "outlet"]
