from .call import RemoteError, call_in_child
from .journal import Journal

__all__ = ["Journal", "RemoteError", "call_in_child"]
