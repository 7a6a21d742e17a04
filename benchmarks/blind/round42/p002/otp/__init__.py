from .gen_server import GenServer, Stop
from .supervisor import ChildSpec, Restart, Supervisor

__all__ = ["ChildSpec", "GenServer", "Restart", "Stop", "Supervisor"]
