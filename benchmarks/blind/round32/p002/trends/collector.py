import json
import threading
from collections import Counter

import zmq


class EventCollector:
    """Receives events of all processes in a background thread."""

    def __init__(self):
        self.kinds = Counter()
        self.pids = set()
        self._ready = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self.endpoint = None

    def __enter__(self):
        self._thread.start()
        self._ready.wait(2)
        return self

    def __exit__(self, *exc):
        self._stop.set()
        self._thread.join(2)

    def _loop(self):
        ctx = zmq.Context()
        pull = ctx.socket(zmq.PULL)
        port = pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = "tcp://127.0.0.1:%d" % port
        self._ready.set()
        while not self._stop.is_set():
            if pull.poll(100):
                kind, body = pull.recv_multipart()
                self.kinds[kind.decode()] += 1
                self.pids.add(json.loads(body)["pid"])
        pull.close(0)
        ctx.term()
