import json

import zmq


class Collector:
    def __init__(self, endpoint):
        self.endpoint = endpoint

    def __enter__(self):
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self._pull.bind(self.endpoint)
        return self

    def __exit__(self, *exc):
        self._pull.close(linger=0)
        self._context.term()

    def drain(self, patience=200):
        lines = []
        while self._pull.poll(patience):
            lines.append(json.loads(self._pull.recv(zmq.NOBLOCK)))
        return lines
