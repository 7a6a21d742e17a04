"""cornet: remote calls over ZeroMQ with plain functions on the other side."""
from .client import Remote
from .errors import CallTimeout, RemoteError
from .server import Server

__all__ = ["Remote", "Server", "CallTimeout", "RemoteError"]
