"""Production journal. Opened on first use; the address travels in the environment."""
import atexit
import os

import zmq

ADDRESS = "TOYMC_JOURNAL"

_sock = None


def _open():
    global _sock
    _sock = zmq.Context.instance().socket(zmq.PUSH)
    _sock.setsockopt(zmq.LINGER, 400)
    _sock.connect(os.environ[ADDRESS])
    atexit.register(_sock.close)


def write(event, **details):
    if ADDRESS not in os.environ:
        return
    if _sock is None:
        _open()
    _sock.send_json({"event": event, **details}, zmq.NOBLOCK)


class Reader:
    def __init__(self, directory):
        self.address = f"ipc://{directory}/journal"
        self.sock = zmq.Context.instance().socket(zmq.PULL)
        self.sock.bind(self.address)
        os.environ[ADDRESS] = self.address

    def entries(self, patience_ms=300):
        while self.sock.poll(patience_ms):
            yield self.sock.recv_json(zmq.NOBLOCK)

    def close(self):
        os.environ.pop(ADDRESS, None)
        self.sock.close(0)
