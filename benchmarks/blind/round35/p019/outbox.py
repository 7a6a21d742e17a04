from __future__ import annotations

import itertools
import os

import zmq

from owned import owned


class Outbox:
    def __init__(self, url: str) -> None:
        self.url = url
        self._ids = itertools.count(1)
        self.reopen()

    def reopen(self) -> None:
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 250)
        self._push.connect(self.url)

    @owned
    def deliver(self, recipient: str, text: str) -> str:
        letter = f"{os.getpid():x}-{next(self._ids)}"
        self._push.send_multipart([letter.encode(), recipient.encode(), text.encode()])
        return letter

    @owned
    def close(self) -> None:
        self._push.close()
        self._context.term()
