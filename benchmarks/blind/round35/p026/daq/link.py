"""Publisher links of the acquisition crates.

A crate may be read out from a worker process; links are put on new
transport in the worker, under the same name.
"""
import os
import weakref

import zmq

_links = weakref.WeakSet()
_left_behind = []


class Link:
    def __init__(self, crate, endpoint):
        self.crate = crate
        self.endpoint = endpoint
        self._dial()
        _links.add(self)

    def _dial(self):
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.linger = 1000
        self._sock.connect(self.endpoint)

    def _redial(self):
        _left_behind.append((self._ctx, self._sock))
        self._dial()

    def push(self, kind, payload):
        self._sock.send_json([self.crate, os.getpid(), kind, payload])

    def close(self):
        self._sock.close()
        self._ctx.term()


def _in_child():
    for link in list(_links):
        link._redial()


os.register_at_fork(after_in_child=_in_child)
