from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import zmq


@dataclass(frozen=True, slots=True)
class Console:
    socket: zmq.Socket
    endpoint: str

    @classmethod
    @contextmanager
    def listening(cls, context: zmq.Context, home: Path, topic: str) -> Iterator[Self]:
        endpoint = f"ipc://{home / 'console'}"
        with context.socket(zmq.SUB) as socket:
            socket.subscribe(topic)
            socket.bind(endpoint)
            yield cls(socket, endpoint)

    def settle(self) -> None:
        """Give publishers a moment to learn the subscription."""
        self.socket.poll(150)

    def show(self, patience_ms: int = 250) -> int:
        shown = 0
        while self.socket.poll(patience_ms):
            _, body = self.socket.recv_multipart()
            line = json.loads(body)
            print(f"{line['level']:<8}{line['process']:<14}{line['message']}")
            shown += 1
        return shown
