from __future__ import annotations

import json
from typing import Any, Optional

import zmq


class Port:
    """Common part of the two ends of a mailbox."""

    kind: int = -1

    def __init__(self, ctx: zmq.Context, address: str) -> None:
        self.address = address
        self.handle = ctx.socket(self.kind)
        self.handle.setsockopt(zmq.LINGER, 0)
        self.attach()

    def attach(self) -> None:
        raise NotImplementedError

    def dispose(self) -> None:
        self.handle.close()


class Inlet(Port):
    kind = zmq.PULL

    def attach(self) -> None:
        self.handle.bind(self.address)

    def take(self, wait_ms: int) -> Optional[dict[str, Any]]:
        if not self.handle.poll(wait_ms):
            return None
        return json.loads(self.handle.recv())


class Outlet(Port):
    kind = zmq.PUSH

    def attach(self) -> None:
        self.handle.connect(self.address)

    def put(self, **fields: Any) -> None:
        self.handle.send(json.dumps(fields).encode(), zmq.DONTWAIT)
