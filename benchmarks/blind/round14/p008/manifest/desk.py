from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Self

import zmq


@dataclass
class PublishingDesk:
    """Owner of the sockets towards the port community system."""

    context: zmq.Context = field(default_factory=zmq.Context)
    filed: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._pub = self.context.socket(zmq.PUB)
        self._inbox = self.context.socket(zmq.PULL)
        self._pub.bind_to_random_port("tcp://127.0.0.1")
        self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self._pub.send_string("desk open")
        return self

    def __exit__(self, *exc: Any) -> None:
        self.context.destroy(linger=0)

    @property
    def inbox_endpoint(self) -> str:
        return self._inbox.getsockopt_string(zmq.LAST_ENDPOINT)

    def publish(self, reference: str, accepted: bool) -> None:
        self._pub.send_json({"ref": reference, "accepted": accepted})

    def receive_filing(self, timeout_ms: int) -> str | None:
        if not self._inbox.poll(timeout_ms):
            return None
        self.filed.append(reference := self._inbox.recv_string())
        return reference
