from __future__ import annotations

import time

import zmq


class StatusBoard:
    """PUB side of the wall display. One per dispatcher."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self.port = self._pub.bind_to_random_port(f"tcp://{host}")
        self.counts: dict[str, int] = {}

    def post(self, job: str, state: str, **extra) -> None:
        self.counts[state] = self.counts.get(state, 0) + 1
        self._pub.send_json({"job": job, "state": state, "at": time.time(), **extra})

    def shutdown(self) -> None:
        self._pub.close()
        self._ctx.term()
