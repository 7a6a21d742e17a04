from .client import Bot
from .message import Message

__all__ = ["Bot", "Message"]
