from __future__ import annotations

import zmq

from .messages import Message, Stop


class Actor:
    """Subclass and write ``receive``; ``started`` and ``stopped`` are optional."""

    idle_limit_ms = 4000

    def started(self) -> None: ...

    def receive(self, message: Message) -> None:
        raise NotImplementedError

    def stopped(self) -> None: ...

    def run(self, address: str) -> None:
        context = zmq.Context()
        mailbox = context.socket(zmq.PULL)
        mailbox.bind(address)
        self.started()
        while mailbox.poll(self.idle_limit_ms):
            message = Message.unpack(mailbox.recv())
            if isinstance(message, Stop):
                break
            self.receive(message)
        self.stopped()
        mailbox.close(0)
        context.term()
