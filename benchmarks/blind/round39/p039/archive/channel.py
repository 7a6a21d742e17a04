import os

import zmq


class Channel(object):
    """Pushes to the index server.

    Archivers hold one and are handed to processes, so a Channel can be
    pickled; what it had open stays behind.
    """

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self._ctx = None
        self._sock = None
        self.sent = 0

    def __getstate__(self):
        return {'endpoint': self.endpoint}

    def __setstate__(self, state):
        self.__init__(state['endpoint'])

    @property
    def sock(self):
        if self._sock is None:
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.setsockopt(zmq.LINGER, 800)
            self._sock.connect(self.endpoint)
        return self._sock

    def tell(self, verb, **fields):
        fields.update(verb=verb, pid=os.getpid())
        self.sock.send_json(fields, zmq.NOBLOCK)
        self.sent += 1

    def close(self):
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None
