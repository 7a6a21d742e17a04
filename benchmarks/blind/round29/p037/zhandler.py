import logging
import os
import socket

import zmq


class ForwardingHandler(logging.Handler):
    """Ships records as msg frames [level, hostname, text] to the central intake.

    The socket is opened by the first record of a process, not by the constructor.
    """

    def __init__(self, endpoint, level=logging.INFO):
        super().__init__(level)
        self._endpoint = endpoint
        self._hostname = socket.gethostname().encode()
        self._ctx = None
        self._sock = None
        self._owner = None

    def _open(self):
        self._ctx = zmq.Context()
        sock = self._ctx.socket(zmq.PUSH)
        sock.linger = 500
        sock.sndhwm = 2000
        sock.connect(self._endpoint)
        self._sock = sock
        self._owner = os.getpid()

    def emit(self, record):
        try:
            if self._sock is None or self._owner != os.getpid():
                self._open()
            text = self.format(record)
            self._sock.send_multipart(
                [record.levelname.encode(), self._hostname, text.encode("utf-8", "replace")],
                zmq.NOBLOCK,
            )
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self):
        if self._sock is not None and self._owner == os.getpid():
            self._sock.close()
            self._sock = None
            self._ctx.term()
        super().close()
