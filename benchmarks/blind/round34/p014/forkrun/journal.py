import atexit
import json
import weakref

import zmq

_open_journals = weakref.WeakSet()


class Journal:
    """Collects entries and ships them in blocks; the rest goes out at exit."""

    def __init__(self, url, block=4):
        self.block = block
        self._entries = []
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.linger = 300
        self._push.connect(url)
        _open_journals.add(self)

    def add(self, job, state, **extra):
        self._entries.append({"job": job, "state": state, **extra})
        if len(self._entries) >= self.block:
            self.ship()

    def ship(self):
        if self._entries:
            self._push.send(json.dumps(self._entries).encode())
            self._entries.clear()

    def close(self):
        self.ship()
        self._push.close()
        self._ctx.term()
        _open_journals.discard(self)


@atexit.register
def _ship_all():
    for journal in list(_open_journals):
        journal.close()
