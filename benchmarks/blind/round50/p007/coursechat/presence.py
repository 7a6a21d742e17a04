from __future__ import annotations

import os
import time
from collections import Counter

import zmq


class Presence:
    """Who is in which room; the student app listens to the PUB side."""

    def __init__(self, endpoint: str) -> None:
        self.rooms: Counter[str] = Counter()
        self.publisher = zmq.Context.instance().socket(zmq.PUB)
        self.publisher.setsockopt(zmq.SNDHWM, 500)
        self.publisher.setsockopt(zmq.LINGER, 0)
        self.publisher.bind(endpoint)

    def joined(self, room: str, who: str) -> int:
        self.rooms[room] += 1
        self._tell(room, "joined", who)
        return self.rooms[room]

    def left(self, room: str, who: str) -> int:
        self.rooms[room] -= 1
        self._tell(room, "left", who)
        return self.rooms[room]

    def _tell(self, room: str, what: str, who: str) -> None:
        self.publisher.send_json(
            {"room": room, "what": what, "who": who, "at": time.time(), "node": os.getpid()}
        )
