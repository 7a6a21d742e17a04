"""Client of the blob server."""
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Iterator, Optional

import zmq


@dataclass
class Link:
    url: str
    ctx: zmq.Context = field(default_factory=zmq.Context)
    dealer: Optional[zmq.Socket] = None

    def open(self) -> "Link":
        self.dealer = self.ctx.socket(zmq.DEALER)
        self.dealer.linger = 0
        self.dealer.connect(self.url)
        return self

    def shut(self) -> None:
        self.dealer.close()
        self.ctx.term()


class ReplayStore(AbstractContextManager):
    def __init__(self, url: str) -> None:
        self.link = Link(url)

    def __enter__(self) -> "ReplayStore":
        self.link.open()
        return self

    def __exit__(self, *exc) -> None:
        self.link.shut()

    def put(self, key: str, body: bytes) -> None:
        self.link.dealer.send_multipart([b"PUT", key.encode(), body])

    def confirm(self, n: int, within: int = 1000) -> Iterator[str]:
        for _ in range(n):
            if not self.link.dealer.poll(within):
                return
            _, key = self.link.dealer.recv_multipart()
            yield key.decode()
