import json

import zmq


class AlarmSink:
    """Sends alarms to the centre. Can be pickled; a copy opens its own line."""

    def __init__(self, url):
        self.url = url
        self.open()

    def open(self):
        self.ctx = zmq.Context()
        self.line = self.ctx.socket(zmq.DEALER)
        self.line.linger = 500
        self.line.connect(self.url)

    def __getstate__(self):
        return {"url": self.url}

    def __setstate__(self, state):
        self.url = state["url"]
        self.open()

    def raise_alarm(self, severity, lift, text):
        message = {"severity": severity, "lift": lift, "text": text}
        self.line.send(json.dumps(message).encode(), zmq.DONTWAIT)

    def confirmed(self, count):
        """How many of the alarms sent so far the centre has acknowledged, at most count."""
        seen = 0
        while seen < count and self.line.poll(200):
            self.line.recv()
            seen += 1
        return seen
