"""Trace stream for the plotting tool, which listens on a fixed address."""
import functools
import os
from dataclasses import dataclass

import zmq

ENDPOINT_VARIABLE = "CRANE_TRACE"


@dataclass
class Tracer:
    context: zmq.Context
    socket: zmq.Socket
    samples: int = 0

    def header(self, *columns: str) -> None:
        self.socket.send_multipart([b"header", ",".join(columns).encode()])

    def sample(self, run: int, *values: float) -> None:
        row = ",".join(f"{value:.4f}" for value in values)
        self.socket.send_multipart([b"run-%d" % run, row.encode()], zmq.NOBLOCK)
        self.samples += 1

    def close(self) -> None:
        self.socket.close(linger=200)
        self.context.term()


@functools.lru_cache(maxsize=None)
def tracer() -> Tracer:
    context = zmq.Context()
    socket = context.socket(zmq.PUB)
    socket.sndhwm = 10_000
    socket.connect(os.environ[ENDPOINT_VARIABLE])
    return Tracer(context, socket)
