"""The wire side of the lobby: each process speaks with an outlet of its own."""
import os

import zmq


class Outlet:
    def __init__(self, target):
        self.target = target
        self._owner = None
        self._sock = None
        self._retired = []

    @property
    def sock(self):
        if self._owner != os.getpid():
            if self._sock is not None:
                self._retired.append(self._sock)
            self._sock = self._dial()
            self._owner = os.getpid()
        return self._sock

    def _dial(self):
        s = zmq.Context().socket(zmq.PUSH)
        s.linger = 500
        s.connect(self.target)
        return s

    def write(self, topic, *args):
        self.sock.send_json({"topic": topic, "args": args})

    def close(self):
        if self._owner == os.getpid():
            ctx = self._sock.context
            self._sock.close()
            ctx.term()
