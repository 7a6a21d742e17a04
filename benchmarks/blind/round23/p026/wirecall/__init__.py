"""wirecall: remote procedure calls over ROUTER/DEALER with attribute-style stubs."""
from .channel import Channel, RemoteError
from .fanout import fan_out
from .server import Server
from .stub import Stub, connect

__all__ = ["Channel", "RemoteError", "Server", "Stub", "connect", "fan_out"]
