from collections import deque
from contextlib import contextmanager
from functools import partial

import zmq


class Journal:
    def __init__(self, depth=64):
        self._inverse = deque(maxlen=depth)
        self._muted = False

    @contextmanager
    def muted(self):
        self._muted, before = True, self._muted
        try:
            yield
        finally:
            self._muted = before

    def note(self, inverse):
        if not self._muted:
            self._inverse.append(inverse)

    def rewind(self):
        n = 0
        with self.muted():
            while self._inverse:
                self._inverse.pop()()
                n += 1
        return n


class Controller:
    def __init__(self, ctx, endpoint):
        self.journal = Journal()
        self.link = ctx.socket(zmq.PUSH)
        self.link.connect(endpoint)

    def move(self, axis, delta):
        self._emit(axis, delta)
        self.journal.note(partial(self._emit, axis, -delta))

    def _emit(self, axis, delta):
        self.link.send_multipart([axis.encode(), b"%.3f" % delta])
