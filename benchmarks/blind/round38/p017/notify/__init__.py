from .dispatcher import Dispatcher
from .message import Message, Priority

__all__ = ["Dispatcher", "Message", "Priority"]
