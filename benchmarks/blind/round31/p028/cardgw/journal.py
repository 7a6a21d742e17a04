"""The authorisation journal: PULL at the gateway, PUSH from whoever decides."""
from __future__ import annotations

import zmq


class Journal:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.lines: list[dict] = []
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)
        self._inbox.bind(endpoint)

    def note(self, **entry) -> None:
        self.lines.append(entry)

    def drain(self) -> int:
        count = 0
        while True:
            try:
                self.lines.append(self._inbox.recv_json(zmq.NOBLOCK))
            except zmq.Again:
                return count
            count += 1

    def close(self) -> None:
        self._inbox.close(linger=0)
        self._context.term()


def append(endpoint: str, entry: dict) -> None:
    with zmq.Context() as context:
        with context.socket(zmq.PUSH) as out:
            out.linger = 500
            out.connect(endpoint)
            out.send_json(entry, flags=0)
