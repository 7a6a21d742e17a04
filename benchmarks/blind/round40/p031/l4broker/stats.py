"""Statistics of the balancer: the broker serves the port, everyone may count."""
import collections

import zmq


class Stats:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.totals: collections.Counter = collections.Counter()
        self._ctx = None
        self._inbox = None
        self._outbox = None

    def _socket(self, kind: int) -> zmq.Socket:
        if self._ctx is None:
            self._ctx = zmq.Context()
        return self._ctx.socket(kind)

    def serve(self) -> None:
        self._inbox = self._socket(zmq.PULL)
        self._inbox.bind(self.endpoint)

    def collect(self, wait_ms: int = 0) -> None:
        while self._inbox.poll(wait_ms):
            name, amount = self._inbox.recv_string().rsplit(" ", 1)
            self.totals[name] += int(amount)

    def count(self, name: str, amount: int = 1) -> None:
        if self._outbox is None:
            self._outbox = self._socket(zmq.PUSH)
            self._outbox.linger = 500
            self._outbox.connect(self.endpoint)
        self._outbox.send_string(f"{name} {amount}", zmq.NOBLOCK)

    def close(self) -> None:
        if self._ctx is not None:
            self._ctx.destroy()
