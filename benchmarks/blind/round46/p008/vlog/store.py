import time
from collections import defaultdict

import zmq

from . import wire


class Store:
    def __init__(self, folder):
        self.endpoint = f"ipc://{folder}/store"
        self.pull = wire.context().socket(zmq.PULL)
        self.pull.bind(self.endpoint)
        self.samples = defaultdict(list)

    def fill(self, ends, seconds):
        until = time.monotonic() + seconds
        while ends and time.monotonic() < until:
            if self.pull.poll(100):
                signal, number, value = self.pull.recv_json(zmq.NOBLOCK)
                if number is None:
                    ends -= 1
                else:
                    self.samples[signal].append(value)
        return ends == 0

    def close(self):
        self.pull.close(0)
