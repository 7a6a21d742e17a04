"""The lock table and the thread that serves it."""
import threading
from collections import deque

import zmq

from .protocol import Frame, Verb


class LockServer(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True, name="dlock")
        self._ctx = zmq.Context()
        self._router = self._ctx.socket(zmq.ROUTER)
        port = self._router.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._holders: dict[str, str] = {}
        self._waiting: dict[str, deque] = {}
        self._halt = threading.Event()
        self.grants = 0

    def run(self):
        while not self._halt.is_set():
            if self._router.poll(50):
                peer, *parts = self._router.recv_multipart()
                self._handle(peer, Frame.unpack(parts))
        self._router.close(0)

    def _handle(self, peer, frame):
        queue = self._waiting.setdefault(frame.resource, deque())
        if frame.verb is Verb.ACQUIRE:
            queue.append((peer, frame))
        elif frame.verb is Verb.RELEASE and self._holders.get(frame.resource) == frame.owner:
            del self._holders[frame.resource]
        if frame.resource not in self._holders and queue:
            winner, asked = queue.popleft()
            self._holders[frame.resource] = asked.owner
            self.grants += 1
            self._router.send_multipart([winner, *asked._replace(verb=Verb.GRANTED).pack()])

    def halt(self):
        self._halt.set()
        self.join(1)
