from __future__ import annotations

import zmq


class Upstream:
    def __init__(self, url: str) -> None:
        self.url = url
        self.open()

    def open(self) -> None:
        self.ctx = zmq.Context()
        self.push = self.ctx.socket(zmq.PUSH)
        self.push.linger = 0
        self.push.connect(self.url)

    def hand_in(self, text: str) -> None:
        self.push.send_string(text, zmq.DONTWAIT)
