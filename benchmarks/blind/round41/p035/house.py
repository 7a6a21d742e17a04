"""The house: spectator feed and bookkeeping shared by the tables."""
from __future__ import annotations

import json
import os
import threading

import zmq


class Spectator(threading.Thread):
    def __init__(self, ctx: zmq.Context, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.sock = ctx.socket(zmq.SUB)
        self.sock.subscribe("")
        self.sock.connect(endpoint)
        self.open = True
        self.topics: list[str] = []

    def run(self) -> None:
        while self.open or self.sock.poll(0):
            if self.sock.poll(100):
                self.topics.append(self.sock.recv_multipart()[0].decode())
        self.sock.close(0)


class House:
    def __init__(self, endpoint: str = "inproc://spectators") -> None:
        self.ctx = zmq.Context()
        self.feed: zmq.Socket | None = self.ctx.socket(zmq.PUB)
        self.feed.bind(endpoint)
        self.spectator = Spectator(self.ctx, endpoint)
        self.spectator.start()
        os.register_at_fork(after_in_child=self.leave)

    def leave(self) -> None:
        """A table process has no spectators."""
        self.feed = None

    def announce(self, topic: str, **facts) -> None:
        if self.feed is None:
            return
        self.feed.send_multipart([topic.encode(), json.dumps(facts).encode()], zmq.NOBLOCK)

    def close(self) -> None:
        self.spectator.open = False
        self.spectator.join(2)
        if self.feed is not None:
            self.feed.close(0)
        self.ctx.term()
