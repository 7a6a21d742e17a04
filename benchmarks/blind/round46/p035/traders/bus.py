"""Message bus of the game. One Bus per game, shared by all modules."""
import functools
import os
import threading
import weakref

import zmq

_buses = weakref.WeakSet()


def _after_fork():
    for bus in list(_buses):
        bus.reset()


os.register_at_fork(after_in_child=_after_fork)


class Bus:
    def __init__(self):
        self.url = None
        self.reset()
        _buses.add(self)

    def reset(self):
        self._lock = threading.Lock()
        self._context = None
        self._out = None

    def configure(self, url):
        self.url = url

    @property
    def out(self):
        with self._lock:
            if self._out is None:
                self._context = zmq.Context()
                self._out = self._context.socket(zmq.PUSH)
                self._out.linger = 300
                self._out.connect(self.url)
            return self._out

    def publish(self, topic, **data):
        data["topic"] = topic
        self.out.send_json(data)

    def sender(self):
        """For inner loops: a plain function that takes a dictionary."""
        return functools.partial(self.out.send_json, flags=zmq.NOBLOCK)

    def close(self):
        if self._out is not None:
            self._out.close()
            self._context.term()
        self.reset()


bus = Bus()
