"""Announces the node to the neighbourhood."""
from __future__ import annotations

import itertools
import socket as _socket
from dataclasses import dataclass, field

import structlog
import zmq

log = structlog.get_logger()


@dataclass
class Presence:
    group: str
    node: str = field(default_factory=_socket.gethostname)
    _ctx: zmq.Context = field(default_factory=zmq.Context, repr=False)
    _sequence: itertools.count = field(default_factory=itertools.count, repr=False)

    def __post_init__(self) -> None:
        self._radio = self._ctx.socket(zmq.PUB)
        self._radio.setsockopt(zmq.LINGER, 0)
        port = self._radio.bind_to_random_port("tcp://127.0.0.1")
        log.info("presence.bound", port=port, group=self.group)

    def announce(self, state: str) -> int:
        number = next(self._sequence)
        self._radio.send_string(f"{self.group} {self.node} {number} {state}", zmq.NOBLOCK)
        return number

    def retire(self) -> None:
        self.announce("leaving")
        self._ctx.destroy(linger=0)
