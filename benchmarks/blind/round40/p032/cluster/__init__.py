from .node import Node
from .transport import Mailbox

__all__ = ["Mailbox", "Node"]
