import collections
import os

import zmq

from .meta import PerProcess


class EventBus(metaclass=PerProcess):
    def __init__(self):
        self._zmq = zmq.Context()
        self._out = self._zmq.socket(zmq.PUSH)
        self._out.set(zmq.LINGER, 500)
        self._out.connect(os.environ["KILN_EVENTS"])

    def emit(self, subject, verb, **details):
        self._out.send_json({"subject": subject, "verb": verb, **details})

    def shutdown(self):
        self._out.close()
        self._zmq.term()


class Dashboard:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.counts = collections.Counter()

    def __enter__(self):
        self._zmq = zmq.Context()
        self._in = self._zmq.socket(zmq.PULL)
        self._in.bind(self.endpoint)
        return self

    def __exit__(self, *exc):
        self._in.close(0)
        self._zmq.term()

    def collect(self, quiet=200):
        while self._in.poll(quiet):
            self.counts[self._in.recv_json(zmq.NOBLOCK)["verb"]] += 1

    def summary(self):
        return " ".join(f"{verb}:{n}" for verb, n in sorted(self.counts.items()))
