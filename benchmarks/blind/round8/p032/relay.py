from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Optional

import zmq


@dataclass
class Relay:
    source: str
    target: str
    idle_ms: int = 300
    relayed: int = 0
    ctx: Optional[zmq.Context] = None
    socks: list[zmq.Socket] = field(default_factory=list)

    def open(self) -> None:
        self.ctx = zmq.Context()
        pull, push = (self.ctx.socket(kind) for kind in (zmq.PULL, zmq.PUSH))
        pull.bind(self.source)
        push.connect(self.target)
        push.linger = 0
        self.socks = [pull, push]
        threading.Thread(target=self.feed, daemon=True).start()

    def feed(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as push:
            push.linger = 200
            push.connect(self.source)
            for number in range(3):
                push.send_string(str(number))

    def step(self) -> bool:
        pull, push = self.socks
        if not pull.poll(self.idle_ms):
            return False
        push.send(pull.recv(), zmq.DONTWAIT)
        self.relayed += 1
        return True

    def close(self) -> None:
        while self.socks:
            self.socks.pop().close()
        if self.ctx is not None:
            self.ctx.term()
