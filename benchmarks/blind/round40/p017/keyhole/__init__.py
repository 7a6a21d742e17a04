"""keyhole: named locks with leases, kept by a small ZeroMQ server."""
from .client import Lease, LockClient
from .exceptions import LockTimeout, NotHeld
from .server import LockServer

__all__ = ["Lease", "LockClient", "LockServer", "LockTimeout", "NotHeld"]
