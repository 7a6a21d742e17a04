from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Transport(Protocol):
    def deliver(self, to: str, text: str) -> None: ...


@dataclass
class Message:
    author: str
    text: str
    transport: Transport = field(repr=False)

    def reply(self, text: str) -> None:
        self.transport.deliver(self.author, text)
