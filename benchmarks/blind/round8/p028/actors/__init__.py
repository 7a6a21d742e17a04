"""A very small process-per-actor framework."""
from .base import Actor
from .mailbox import Inlet, Outlet
from .system import ActorSystem

__all__ = ["Actor", "ActorSystem", "Inlet", "Outlet"]
