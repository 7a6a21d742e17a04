"""Progress of an indexing run, for whoever connects a SUB socket."""
from __future__ import annotations

from typing import Any, Optional

import zmq


class ProgressFeed:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.context: Optional[zmq.Context] = zmq.Context()
        self.publisher: Optional[zmq.Socket] = self.context.socket(zmq.PUB)
        self.publisher.bind(endpoint)

    def __getstate__(self) -> dict[str, Any]:
        return {"endpoint": self.endpoint, "context": None, "publisher": None}

    def tick(self, step: str, fraction: float) -> None:
        if self.publisher is None:
            return
        self.publisher.send_json({"step": step, "fraction": round(fraction, 3)})

    def stop(self) -> None:
        if self.publisher is not None:
            self.publisher.close(linger=0)
            self.context.term()
