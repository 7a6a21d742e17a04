from __future__ import annotations

import dataclasses

import zmq


@dataclasses.dataclass
class Transport:
    context: zmq.Context = dataclasses.field(default_factory=zmq.Context)
    backend_port: int = 0

    def __post_init__(self) -> None:
        self.backend = self.context.socket(zmq.DEALER)
        self.backend.linger = 0
        self.backend_port = self.backend.bind_to_random_port("tcp://127.0.0.1")

    def worker_side(self) -> zmq.Socket:
        """The end that a worker keeps; the front is of no use to it."""
        self.backend.close()
        sock = self.context.socket(zmq.REP)
        sock.linger = 0
        sock.rcvtimeo = 700
        sock.connect(f"tcp://127.0.0.1:{self.backend_port}")
        return sock

    def close(self) -> None:
        self.backend.close()
        self.context.term()
