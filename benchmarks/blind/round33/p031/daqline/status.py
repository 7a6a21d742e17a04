"""Components tell run control how they are doing."""
import time

import zmq


class StatusLink:
    def __init__(self, endpoint, source):
        self.endpoint = endpoint
        self.source = source
        self.sent = 0
        self._sock = None

    def _connect(self):
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 200)
        sock.connect(self.endpoint)
        return sock

    def report(self, state, **info):
        msg = {"source": self.source, "state": state, "t": time.time()}
        msg.update(info)
        if self._sock is None:
            self._sock = self._connect()
        try:
            self._sock.send_json(msg, zmq.NOBLOCK)
            self.sent += 1
        except zmq.Again:
            pass


class StatusBoard:
    """Run control's side."""

    def __init__(self, endpoint):
        self.sock = zmq.Context.instance().socket(zmq.PULL)
        self.sock.bind(endpoint)
        self.latest = {}

    def refresh(self, wait=0.05):
        while self.sock.poll(int(wait * 1000)):
            msg = self.sock.recv_json(zmq.NOBLOCK)
            self.latest[msg["source"]] = msg["state"]

    def close(self):
        self.sock.close(0)
