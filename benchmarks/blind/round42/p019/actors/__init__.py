from .ref import ActorRef
from .system import Actor, ActorSystem

__all__ = ["Actor", "ActorRef", "ActorSystem"]
