"""Registration with the cluster's directory service."""
from __future__ import annotations

import zmq


class Registration:
    def __init__(self, context: zmq.Context, directory: str, node: str) -> None:
        self.node = node.encode()
        self.channel = context.socket(zmq.DEALER)
        self.channel.setsockopt(zmq.LINGER, 250)
        self.channel.connect(directory)

    def announce(self, *topics: str) -> None:
        self.channel.send_multipart([b"UP", self.node, *(t.encode() for t in topics)])

    def withdraw(self) -> None:
        self.channel.send_multipart([b"DOWN", self.node], flags=zmq.NOBLOCK)
