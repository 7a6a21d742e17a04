from __future__ import annotations

from typing import Iterator

import zmq


class Ledger:
    def __init__(self, url: str) -> None:
        self.url = url
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PULL)
        self.sock.bind(url)

    def entries(self, expected: int) -> Iterator[str]:
        while expected and self.sock.poll(2000):
            yield self.sock.recv_string()
            expected -= 1

    def close(self) -> None:
        self.sock.close()
        self.ctx.term()
