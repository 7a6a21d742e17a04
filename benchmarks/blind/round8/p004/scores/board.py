from __future__ import annotations

import json
from collections import defaultdict

import zmq


class Board:
    """A score board that tells its listeners of every new leader."""

    def __init__(self, url: str) -> None:
        self._scores: dict[str, int] = defaultdict(int)
        self._ctx = zmq.Context()
        self._news = self._ctx.socket(zmq.PUSH)
        self._news.setsockopt(zmq.LINGER, 300)
        self._news.connect(url)

    def leader(self) -> str:
        return max(self._scores, key=self._scores.__getitem__, default="")

    def add(self, player: str, points: int) -> int:
        before = self.leader()
        self._scores[player] += points
        if self.leader() != before:
            self._news.send_string(json.dumps({"leader": self.leader()}))
        return self._scores[player]
