from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import zmq


@dataclass(frozen=True, slots=True)
class Bus:
    context: zmq.Context
    feed: zmq.Socket
    endpoint: str

    @classmethod
    def open(cls) -> Self:
        context = zmq.Context()
        feed = context.socket(zmq.PUB)
        feed.linger = 0
        port = feed.bind_to_random_port("tcp://127.0.0.1")
        return cls(context, feed, f"tcp://127.0.0.1:{port}")

    def progress(self, stage: str, batch: int, letters: int) -> None:
        self.feed.send_string(f"{stage} batch={batch} letters={letters}")

    def close(self) -> None:
        self.feed.close()
        self.context.term()


class Watcher:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._socket = context.socket(zmq.SUB)
        self._socket.subscribe("")
        self._socket.connect(endpoint)

    def __enter__(self) -> Self:
        self._socket.poll(100)
        return self

    def __exit__(self, *exc: object) -> None:
        self._socket.close(linger=0)

    def drain(self, patience_ms: int = 200) -> Iterator[str]:
        while self._socket.poll(patience_ms):
            yield self._socket.recv_string()
