import itertools
from collections import deque
from contextlib import contextmanager
from threading import Condition

import zmq


class LeasePool:
    """Round-robin pool of outgoing links, shared by the threads of a process."""

    context = zmq.Context()

    def __init__(self, url, size):
        self.url = url
        self.size = size
        self.serial = itertools.count(1)
        self.reset()

    def reset(self):
        """Start over with new links; a worker calls this first."""
        self._free = deque()
        self._cond = Condition()
        for _ in range(self.size):
            self._free.append(self._new_link())

    def _new_link(self):
        link = self.context.socket(zmq.PUSH)
        link.linger = 0
        link.sndtimeo = 300
        link.connect(self.url)
        return next(self.serial), link

    @contextmanager
    def lease(self, patience=1.0):
        with self._cond:
            if not self._cond.wait_for(lambda: self._free, patience):
                raise TimeoutError("no free link")
            entry = self._free.popleft()
        try:
            yield entry[1]
        finally:
            with self._cond:
                self._free.append(entry)
                self._cond.notify()

    def close(self):
        with self._cond:
            for _, link in self._free:
                link.close()
            self._free.clear()
