from __future__ import annotations

import string
from dataclasses import dataclass, field

import zmq

from links import Link


@dataclass(eq=False)
class Campaign:
    """A letter template with the lines to the mail relay."""

    title: str
    template: string.Template
    addresses: dict[str, str] = field(default_factory=dict)

    outbox = Link(zmq.PUSH, linger=400)
    bounces = Link(zmq.SUB, linger=0)

    def merge(self, row: dict[str, str]) -> str:
        return self.template.safe_substitute(row, title=self.title)

    def dispatch(self, row: dict[str, str]) -> str:
        text = self.merge(row)
        domain = row["mail"].rpartition("@")[2]
        self.bounces.subscribe(domain)
        self.outbox.send_multipart([row["mail"].encode(), text.encode()])
        return text

    def announce(self) -> None:
        self.bounces.subscribe("postmaster")
        self.outbox.send_multipart([b"postmaster", self.title.encode()])
