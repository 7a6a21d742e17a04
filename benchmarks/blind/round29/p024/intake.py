"""The receiving end, as a thread with a context of its own."""
import threading
from collections import Counter

import zmq


class Intake(threading.Thread):
    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self._endpoint = endpoint
        self._stopping = threading.Event()
        self.bound = threading.Event()
        self.levels = Counter()

    def run(self):
        ctx = zmq.Context()
        pull = ctx.socket(zmq.PULL)
        pull.bind(self._endpoint)
        self.bound.set()
        poller = zmq.Poller()
        poller.register(pull, zmq.POLLIN)
        while not self._stopping.is_set():
            for sock, _ in poller.poll(100):
                level, _host, _text = sock.recv_multipart()
                self.levels[level.decode()] += 1
        pull.close()
        ctx.term()

    def stop(self):
        self._stopping.set()
        self.join(2)
