from __future__ import annotations

import time
from collections import defaultdict
from types import TracebackType
from typing import Self

import zmq


class Muxer:
    """Receives cues of every language and keeps them by language."""

    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.tracks: defaultdict[str, list[str]] = defaultdict(list)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None) -> None:
        self._pull.close(linger=0)
        self._ctx.term()

    def collect(self, expected: int, patience: float) -> int:
        deadline = time.monotonic() + patience
        seen = 0
        while seen < expected and time.monotonic() < deadline:
            if self._pull.poll(100):
                document = self._pull.recv_json()
                self.tracks[document["lang"]].append(document["cue"][2])
                seen += 1
        return seen
