from __future__ import annotations

import os
import time
from typing import Callable

import zmq

READY = b"\x01"
QUIT = b"\x02"
Task = Callable[[bytes], bytes]


class Worker:
    """Speaks the load balancing pattern of the guide, as a DEALER."""

    def __init__(self, number: int, endpoint: str, task: Task):
        self.number = number
        self.endpoint = endpoint
        self.task = task
        self.context: zmq.Context | None = None
        self.sock: zmq.Socket | None = None

    def connect(self) -> None:
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.DEALER)
        self.sock.identity = f"worker-{self.number}".encode()
        self.sock.linger = 200
        self.sock.connect(self.endpoint)
        self.sock.send(READY)

    def work(self, idle_ms: int = 4000) -> int:
        handled = 0
        while self.sock.poll(idle_ms):
            frames = self.sock.recv_multipart()
            if frames[0] == QUIT:
                break
            client, body = frames
            self.sock.send_multipart([client, self.task(body)])
            handled += 1
        return handled

    def disconnect(self) -> None:
        self.sock.close()
        self.context.term()


def reverse(body: bytes) -> bytes:
    time.sleep(0.01)
    return body[::-1] + b" by " + str(os.getpid()).encode()
