from __future__ import annotations

from typing import Any, Dict, List

import zmq


class Hub:
    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(url)

    def collect(self, count: int) -> List[Dict[str, Any]]:
        frames: List[Dict[str, Any]] = []
        while len(frames) < count and self.inbox.poll(3000):
            frames.append(self.inbox.recv_json())
        return frames

    def close(self) -> None:
        self.inbox.close()
        self.context.term()
