from __future__ import annotations

import logging
import pickle

import zmq

log = logging.getLogger("bridge")


class Bridge:
    """Forwards events of the bus to the web shop's caches."""

    def __init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.context = zmq.Context(io_threads=1)
        self.caches = self.context.socket(zmq.XPUB)
        self.caches.linger = 0
        self.address = "tcp://127.0.0.1"
        self.port = self.caches.bind_to_random_port(self.address)
        self.poller = zmq.Poller()
        self.poller.register(self.caches, zmq.POLLIN)

    def close(self) -> None:
        self.caches.close()
        self.context.term()

    def new_subscribers(self) -> list[bytes]:
        """Drains what the caches have asked for."""
        asked = []
        while self.poller.poll(0):
            asked.append(self.caches.recv())
        return asked

    def forward(self, event: object) -> None:
        self.caches.send(type(event).__name__.encode(), zmq.SNDMORE)
        self.caches.send(pickle.dumps(event))
        log.info("forwarded %s", event)
