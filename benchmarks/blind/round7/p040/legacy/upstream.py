from typing import Optional

import zmq


class Upstream:
    """Talks ZeroMQ on behalf of the line clients."""

    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.url = url
        self.journal = self.context.socket(zmq.PUSH)
        self.journal.linger = 0
        self.journal.connect(url)

    def log(self, text: str) -> None:
        self.journal.send_string(text, zmq.NOBLOCK)

    def fetch(self, key: str) -> Optional[str]:
        with self.context.socket(zmq.REQ) as req:
            req.linger = 0
            req.connect(self.url)
            req.send_string(key)
            return req.recv_string() if req.poll(50) else None

    def close(self) -> None:
        self.context.destroy(linger=0)
