from __future__ import annotations

import zmq


class Audit:
    def __init__(self, url: str) -> None:
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUB)
        self.sock.bind(url)

    def record(self, action: str, subject: str) -> None:
        self.sock.send_multipart([action.encode(), subject.encode()])

    def purge(self) -> None:
        self.ctx.destroy(linger=0)
