import json
import threading
from collections import Counter

import zmq


class Dashboard(threading.Thread):
    """Counts the events of one cycle."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="dashboard", daemon=True)
        self._endpoint = endpoint
        self._halt = threading.Event()
        self.ready = threading.Event()
        self.seen: Counter = Counter()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.SUB) as sub:
            sub.bind(self._endpoint)
            sub.subscribe(b"")
            self.ready.set()
            while not self._halt.is_set():
                if sub.poll(100):
                    topic, body = sub.recv_multipart()
                    json.loads(body)
                    self.seen[topic.decode()] += 1

    def stop(self) -> None:
        self._halt.set()
        self.join(2)
