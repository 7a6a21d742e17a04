import collections
import threading

import zmq


class Aggregator(threading.Thread):
    """Local aggregator, used when no central one is configured."""

    def __init__(self, endpoint):
        threading.Thread.__init__(self, daemon=True)
        self.endpoint = endpoint
        self.totals = collections.Counter()
        self.ready = threading.Event()
        self._halt = threading.Event()

    def run(self):
        context = zmq.Context()
        pull = context.socket(zmq.PULL)
        pull.bind(self.endpoint)
        self.ready.set()
        while True:
            if pull.poll(150):
                name, amount = pull.recv_multipart()
                self.totals[name.decode()] += int(amount)
            elif self._halt.is_set():
                break
        pull.close(0)
        context.term()

    def halt(self):
        self._halt.set()
        self.join(3)
