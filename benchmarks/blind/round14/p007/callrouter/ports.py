from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import zmq


@dataclass
class SwitchPorts:
    """The sockets a router works with."""

    lookups: zmq.Socket
    health: zmq.Socket
    poller: zmq.Poller

    @classmethod
    def open(cls, context: zmq.Context) -> Self:
        lookups = context.socket(zmq.REP)
        health = context.socket(zmq.PUB)
        for sock in (lookups, health):
            sock.linger = 0
            sock.bind_to_random_port("tcp://127.0.0.1")
        poller = zmq.Poller()
        poller.register(lookups, zmq.POLLIN)
        return cls(lookups, health, poller)

    def beat(self, state: str) -> None:
        self.health.send_string(f"router {state}", zmq.NOBLOCK)

    def close(self) -> None:
        self.lookups.close()
        self.health.close()
