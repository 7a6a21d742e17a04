"""The process-wide store behind the caches, a REP loop in a thread."""
import threading
from collections import OrderedDict

import zmq


class Store(threading.Thread):
    def __init__(self, capacity: int = 128) -> None:
        super().__init__(daemon=True, name="larder-store")
        self.capacity = capacity
        self.hits = self.misses = self.writes = 0
        self._items: "OrderedDict[str, str]" = OrderedDict()
        self._running = True
        self._context = zmq.Context()
        self._rep = self._context.socket(zmq.REP)
        self._rep.linger = 0
        self.port = self._rep.bind_to_random_port("tcp://127.0.0.1")

    def run(self) -> None:
        while self._running:
            if not self._rep.poll(50):
                continue
            verb, key, *rest = self._rep.recv_json()
            if verb == "get":
                value = self._items.get(key)
                if value is None:
                    self.misses += 1
                else:
                    self.hits += 1
                    self._items.move_to_end(key)
                self._rep.send_json(value)
            else:
                self.writes += 1
                self._items[key] = rest[0]
                while len(self._items) > self.capacity:
                    self._items.popitem(last=False)
                self._rep.send_json(True)
        self._rep.close()
        self._context.term()

    def stop(self) -> None:
        self._running = False
        self.join(2)
