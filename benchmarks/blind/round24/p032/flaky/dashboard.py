import time

import zmq


class Dashboard:
    def __init__(self):
        self._ctx = self._sock = None

    def __enter__(self):
        self._ctx = zmq.Context(io_threads=1)
        self._sock = self._ctx.socket(zmq.XPUB)
        self._sock.set_hwm(100)
        self.port = self._sock.bind_to_random_port("tcp://127.0.0.1")
        return self

    def __exit__(self, *exc):
        self._sock.close(linger=0)
        self._ctx.term()

    def __lshift__(self, record):
        self._sock.send_pyobj((time.time(), record))
        return self
