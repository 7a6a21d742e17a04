from __future__ import annotations

import signal
import sys

import zmq


class Goodbye:
    """Publishes a last word when the process is told to end."""

    signals = (signal.SIGTERM, signal.SIGINT)

    def __init__(self, url: str, node: str) -> None:
        self.node = node
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.bind(url)

    def install(self) -> "Goodbye":
        for number in self.signals:
            signal.signal(number, self)
        return self

    def __call__(self, signum, frame) -> None:
        self.say(f"ends by signal {signum}")
        self.pub.close(100)
        self.ctx.term()
        sys.exit(0)

    def say(self, text: str) -> None:
        self.pub.send_string(f"{self.node} {text}")
