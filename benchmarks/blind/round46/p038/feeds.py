"""Where the library's events go to."""
from abc import ABC, abstractmethod
import queue
import threading

import zmq


class Feed(ABC):
    @abstractmethod
    def put(self, event, **details):
        ...

    def close(self):
        pass


class ZmqFeed(Feed):
    """The screen in the entrance hall listens to this one."""

    def __init__(self, url):
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.bind(url)

    def put(self, event, **details):
        self._pub.send_multipart([event.encode(), repr(sorted(details.items())).encode()])

    def close(self):
        self._pub.close(200)
        self._ctx.term()


class QueueFeed(Feed):
    """Puts events on a queue; forward() hands them to another feed."""

    def __init__(self, events):
        self.events = events
        self._thread = None

    def put(self, event, **details):
        self.events.put((event, details))

    def forward(self, target):
        self._thread = threading.Thread(target=self._pump, args=(target,), daemon=True)
        self._thread.start()
        return self

    def _pump(self, target):
        while True:
            try:
                item = self.events.get(timeout=5)
            except queue.Empty:
                return
            if item is None:
                return
            event, details = item
            target.put(event, **details)

    def close(self):
        self.events.put(None)
        if self._thread:
            self._thread.join(2)
