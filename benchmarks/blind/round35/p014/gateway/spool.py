from __future__ import annotations

import json
from email.message import Message

import zmq

from .perprocess import per_process


class Spool:
    def __init__(self, url: str) -> None:
        self.url = url

    @per_process
    def context(self) -> zmq.Context:
        return zmq.Context()

    @per_process
    def queue(self) -> zmq.Socket:
        sock = self.context.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 1000)
        sock.connect(self.url)
        return sock

    def accept(self, message: Message, size: int) -> None:
        self._put("mail", sender=message["From"], subject=message["Subject"], size=size)

    def mark(self, what: str) -> None:
        self._put("mark", what=what)

    def _put(self, kind: str, **fields) -> None:
        self.queue.send_multipart([kind.encode(), json.dumps(fields).encode()])

    def flush(self) -> None:
        self.queue.close()
        self.context.term()
