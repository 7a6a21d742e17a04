"""What an operation gives back when it is stepped over."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

EVENTS = 15
POLLIN = 1
POLLOUT = 2


def answer(name: str, ready: bool, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """Give the answer of a socket that is ``ready``, or idle, to the backend operation ``name``."""
    if name == "recv":
        import zmq

        return b"" if kwargs.get("copy", args[2] if len(args) > 2 else True) else zmq.Frame(b"")
    if name == "get":
        return POLLIN | POLLOUT if ready else 0
    if name == "recv_into":
        return 0
    if name == "zmq_poll":
        sockets = args[0] if args else kwargs["sockets"]
        return list(sockets) if ready else []
    return None
