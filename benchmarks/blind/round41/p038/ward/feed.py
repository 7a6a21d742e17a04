"""Trace records travel over PUSH/PULL to the archive."""
from __future__ import annotations

from collections import Counter

import zmq


class TraceFeed:
    def __init__(self, ctx: zmq.Context, endpoint: str) -> None:
        self._out = ctx.socket(zmq.PUSH)
        self._out.linger = 0
        self._out.connect(endpoint)

    def record(self, kind: str, at: float, data: dict) -> None:
        self._out.send_json({"kind": kind, "at": round(at, 2), **data}, zmq.NOBLOCK)

    def close(self) -> None:
        self._out.close()


class Archive:
    def __init__(self, ctx: zmq.Context, endpoint: str) -> None:
        self._in = ctx.socket(zmq.PULL)
        self._in.bind(endpoint)
        self.kinds: Counter[str] = Counter()

    def drain(self, timeout_ms: int = 200) -> int:
        before = sum(self.kinds.values())
        while self._in.poll(timeout_ms):
            self.kinds[self._in.recv_json(zmq.NOBLOCK)["kind"]] += 1
        return sum(self.kinds.values()) - before

    def close(self) -> None:
        self._in.close()
