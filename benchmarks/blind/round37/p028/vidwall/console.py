"""Operator's console: prints what arrives until told to stop."""
import collections
import json
import threading

import zmq


class Console:
    def __init__(self):
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self._pull.bind_to_random_port('tcp://127.0.0.1')}"
        self.tally = collections.Counter()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="console")

    def _loop(self):
        while not self._stop.is_set():
            if self._pull.poll(100):
                doc = json.loads(self._pull.recv(zmq.NOBLOCK))
                self.tally[doc["kind"]] += 1

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *exc):
        self._stop.set()
        self._thread.join(2)
        self._pull.close(0)
        self._ctx.term()
