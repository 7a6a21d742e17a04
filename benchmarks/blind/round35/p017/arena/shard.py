from __future__ import annotations

import time

import zmq

from .core import InputRouter, ProcessBound


class Shard(ProcessBound):
    def __init__(self, name: str, input_url: str, event_url: str) -> None:
        super().__init__()
        self.name = name
        self.event_url = event_url
        self.inputs = InputRouter(self.context, input_url, name)
        self.frame = 0
        self.reconnect()

    def reconnect(self) -> None:
        self.events = self.context.socket(zmq.PUSH)
        self.events.setsockopt(zmq.LINGER, 300)
        self.events.connect(self.event_url)

    def emit(self, kind: str, **data) -> None:
        self.ensure()
        self.events.send_json({"shard": self.name, "kind": kind, "frame": self.frame, **data})

    def advance(self) -> None:
        self.ensure()
        moves = list(self.inputs.pending(16))
        self.frame += 1
        if moves:
            self.emit("moves", count=len(moves))

    def main(self, frames: int) -> None:
        self.emit("up")
        for _ in range(frames):
            self.advance()
            time.sleep(0.02)
        self.emit("down", dropped=self.inputs.dropped)
