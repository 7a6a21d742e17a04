import threading
from collections import Counter

import zmq


class Ticker:
    def __init__(self, url):
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(url)
        self.counts = Counter()
        self.closing = {}
        self._halt = threading.Event()
        self._thread = threading.Thread(target=self._read, name="ticker", daemon=True)
        self._thread.start()

    def _read(self):
        while not self._halt.is_set():
            if self.inbox.poll(50):
                message = self.inbox.recv_json(zmq.NOBLOCK)
                self.counts[message["topic"]] += 1
                if message["topic"] == "closed":
                    self.closing[message["planet"]] = message["prices"]

    def halt(self):
        self._halt.wait(0.3)
        self._halt.set()
        self._thread.join(2)
        self.context.destroy(linger=0)
