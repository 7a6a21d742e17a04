from collections import deque
from typing import NamedTuple
import os
import time

import zmq


class Endpoints(NamedTuple):
    frontend: str
    backend: str

    @classmethod
    def in_folder(cls, folder):
        return cls(*("ipc://" + os.path.join(folder, name) for name in cls._fields))


class Balancer:
    """ROUTER to ROUTER; a request goes to whoever has been idle longest."""

    def __init__(self, ctx, endpoints):
        self.ctx = ctx
        self.frontend = self._listen(endpoints.frontend)
        self.backend = self._listen(endpoints.backend)
        self.idle = deque()
        self.replies = 0

    def _listen(self, url):
        router = self.ctx.socket(zmq.ROUTER)
        router.setsockopt(zmq.LINGER, 100)
        router.bind(url)
        return router

    def run(self, replies, seconds):
        stop = time.monotonic() + seconds
        while self.replies < replies and time.monotonic() < stop:
            wanted = [self.backend]
            if self.idle:
                wanted.append(self.frontend)
            readable, _, _ = zmq.select(wanted, [], [], timeout=0.1)
            if self.backend in readable:
                self.from_backend(*self.backend.recv_multipart())
            if self.frontend in readable:
                client, _, request = self.frontend.recv_multipart()
                self.backend.send_multipart([self.idle.popleft(), b"", client, b"", request])
        for worker in self.idle:
            self.backend.send_multipart([worker, b"", b"END"])
        self.frontend.close()
        self.backend.close()

    def from_backend(self, worker, _, client, *rest):
        self.idle.append(worker)
        if client != b"READY":
            _, reply = rest
            self.frontend.send_multipart([client, b"", reply])
            self.replies += 1
