import time
from contextlib import contextmanager

import zmq


class Uplink:
    """Sends picks and marks to the data centre."""

    def __init__(self, endpoint, sender):
        self.sender = sender.encode()
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.connect(endpoint)

    def pick(self, station, component, sample):
        self._send("pick", f"{station}.{component} {sample}")

    def mark(self, text):
        self._send("mark", text)

    def _send(self, kind, text):
        parts = [self.sender, kind.encode(), str(time.time()).encode(), text.encode()]
        self.socket.send_multipart(parts, zmq.NOBLOCK)

    def close(self):
        self.socket.close(linger=500)
        self.context.term()


@contextmanager
def uplink(endpoint, sender):
    link = Uplink(endpoint, sender)
    try:
        yield link
    finally:
        link.close()
