from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Transport(Protocol):
    def deliver(self, to: str, text: str) -> None: ...


class Relay:
    """Hands replies to whoever holds the connection, through a queue."""

    def __init__(self, queue) -> None:
        self.queue = queue

    def deliver(self, to: str, text: str) -> None:
        self.queue.put((to, text))


@dataclass
class Message:
    author: str
    text: str
    transport: Transport = field(repr=False)

    def reply(self, text: str) -> None:
        self.transport.deliver(self.author, text)
