from .actor import Actor
from .messages import Message, Stop
from .ref import ActorRef
from .stage import Stage

__all__ = ["Actor", "ActorRef", "Message", "Stage", "Stop"]
