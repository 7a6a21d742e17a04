import time
from collections import deque

import zmq

from .runtime import ME


class Warehouse:
    """Write side of the warehouse; survives being carried to a worker."""

    def __init__(self, url):
        self.url = url
        self.owner = None
        self.recent = deque(maxlen=8)
        self._channel = None

    def channel(self):
        if self.owner != ME.pid:
            ctx = zmq.Context()
            self._channel = ctx.socket(zmq.PUSH)
            self._channel.setsockopt(zmq.LINGER, 0)
            self._channel.connect(self.url)
            self.owner = ME.pid
        return self._channel

    def load(self, kind, rows):
        self.recent.append((time.monotonic(), kind, len(rows)))
        self.channel().send_json({"kind": kind, "by": ME.label, "rows": rows})
        return len(rows)

    def close(self):
        if self._channel is not None:
            self._channel.close()
            self._channel.context.term()
