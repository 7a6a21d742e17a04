"""IoT gateway of a greenhouse: one half samples the field bus, the other half collects and stores."""
from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import Self

import zmq

from readings import Reading

log = logging.getLogger("gateway")


class Gateway(ExitStack):
    """Owns its links; leaving the block releases them in reverse order."""

    uplink: zmq.Socket

    def __init__(self, store: str, site: str) -> None:
        super().__init__()
        self.store = store
        self.site = site
        self.sent = 0

    def __enter__(self) -> Self:
        super().__enter__()
        context = self.enter_context(zmq.Context())
        self.uplink = self.enter_context(context.socket(zmq.PUSH))
        self.uplink.linger = 500
        self.uplink.connect(self.store)
        return self

    def forward(self, reading: Reading) -> None:
        self.uplink.send_json({"site": self.site} | reading.as_dict(), flags=zmq.NOBLOCK)
        self.sent += 1

    def sibling(self, suffix: str) -> "Gateway":
        return Gateway(self.store, f"{self.site}/{suffix}")
