from __future__ import annotations

import zmq

from .messages import Message


class ActorRef:
    """Where an actor can be reached; opens its connection with the first message."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._push: zmq.Socket | None = None

    def tell(self, message: Message) -> None:
        if self._push is None:
            self._push = zmq.Context.instance().socket(zmq.PUSH)
            self._push.linger = 400
            self._push.connect(self.address)
        self._push.send(message.pack())

    def hang_up(self) -> None:
        if self._push is not None:
            self._push.close()
            self._push = None

    def __repr__(self) -> str:
        return f"<ActorRef {self.address}>"
