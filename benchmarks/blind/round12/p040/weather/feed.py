from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass

import zmq

from .reader import Reading


@dataclass
class Feed:
    pub: zmq.Socket
    orders_in: zmq.Socket
    orders_out: zmq.Socket
    poller: zmq.Poller
    shared: int = 0

    @classmethod
    @contextmanager
    def opened(cls):
        with zmq.Context() as ctx:
            pub, rx, tx = (ctx.socket(k) for k in (zmq.PUB, zmq.PULL, zmq.PUSH))
            pub.bind_to_random_port("tcp://127.0.0.1")
            rx.bind("inproc://orders")
            tx.connect("inproc://orders")
            poller = zmq.Poller()
            poller.register(rx, zmq.POLLIN)
            try:
                yield cls(pub, rx, tx, poller)
            finally:
                for s in (pub, rx, tx):
                    s.close(0)

    def order(self, text: str) -> None:
        self.orders_out.send_string(text)

    def next_command(self) -> str | None:
        """An order of the observer for the mast, or None if there is none."""
        for sock, _ in self.poller.poll(0):
            return sock.recv_string(zmq.NOBLOCK)
        return None

    def share(self, reading: Reading) -> None:
        self.pub.send_multipart([reading.kind.encode(), json.dumps(reading.values).encode()])
        self.shared += 1
