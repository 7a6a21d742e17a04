"""Change feed: every accepted change goes to the collector as one multipart message."""
from __future__ import annotations

import json
from dataclasses import asdict

import zmq

from .model import Flag


class ChangeFeed:
    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self._out = self.context.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 500)
        self._out.connect(endpoint)

    def announce(self, before: Flag, after: Flag) -> None:
        if before.rollout == after.rollout and before.enabled == after.enabled:
            return
        body = json.dumps(asdict(after)).encode()
        self._out.send_multipart([after.key.encode(), body])

    def close(self) -> None:
        self._out.close()
        self.context.term()


class Collector:
    """Receives the feed; other services tail it."""

    def __init__(self, context: zmq.Context) -> None:
        self._in = context.socket(zmq.PULL)
        port = self._in.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def drain(self, patience_ms: int = 400) -> list[str]:
        seen = []
        while self._in.poll(patience_ms):
            key, body = self._in.recv_multipart()
            seen.append(f"{key.decode()}@{json.loads(body)['rollout']}")
        return seen

    def close(self) -> None:
        self._in.close(0)
