"""The hub: people talk to a ROUTER, everybody listens on a PUB."""
import logging
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Callable

import zmq

log = logging.getLogger("chat.hub")
Listener = Callable[[str, str], None]


@dataclass
class Hub:
    room: str
    listeners: list[Listener] = field(default_factory=list)
    history: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stack = ExitStack()
        context = self._stack.enter_context(zmq.Context())
        self.entrance = self._stack.enter_context(context.socket(zmq.ROUTER))
        self.speaker = self._stack.enter_context(context.socket(zmq.PUB))
        for sock in (self.entrance, self.speaker):
            sock.linger = 100
        self.entrance_port = self.entrance.bind_to_random_port("tcp://127.0.0.1")
        self.speaker_port = self.speaker.bind_to_random_port("tcp://127.0.0.1")

    def close(self) -> None:
        self._stack.close()

    def publish(self, who: str, text: str) -> None:
        self.speaker.send_multipart([self.room.encode(), who.encode(), text.encode()])

    def post(self, who: str, text: str) -> None:
        """A line somebody said: keep it, publish it, let the bots know."""
        self.history.append((who, text))
        self.publish(who, text)
        for listener in self.listeners:
            listener(who, text)

    def pump(self, wait_ms: int) -> bool:
        if not self.entrance.poll(wait_ms):
            return False
        _ident, who, text = self.entrance.recv_multipart()
        self.post(who.decode(), text.decode())
        return True
