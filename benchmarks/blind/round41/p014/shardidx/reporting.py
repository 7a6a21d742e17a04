"""Status lines of an index build. One object may be shared by everything that wants to say something."""
import os
import time

import zmq


class StatusLine:
    """PUSH end of the build monitor. The socket belongs to the process that uses it."""

    def __init__(self, address: str):
        self.address = address
        self._context = None
        self._socket = None
        self._owner = None

    @property
    def socket(self) -> zmq.Socket:
        if self._owner != os.getpid():
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.set(zmq.LINGER, 300)
            self._socket.connect(self.address)
            self._owner = os.getpid()
        return self._socket

    def say(self, phase: str, done: int, of: int = 0) -> None:
        record = {"phase": phase, "done": done, "of": of, "pid": os.getpid(), "at": time.time()}
        try:
            self.socket.send_pyobj(record, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        if self._owner == os.getpid():
            self._socket.close()
            self._context.term()
            self._socket = self._owner = None
