import json
import logging
import socket as _socket

import zmq

_FIELDS = ("name", "levelname", "process", "processName", "created", "lineno")


class JsonFormatter(logging.Formatter):
    def __init__(self, static=None):
        super().__init__()
        self.static = dict(static or {})

    def format(self, record):
        doc = {key: getattr(record, key) for key in _FIELDS}
        doc["message"] = record.getMessage()
        if record.exc_info:
            doc["traceback"] = self.formatException(record.exc_info)
        return json.dumps({**self.static, **doc})


class CollectorHandler(logging.Handler):
    """Sends formatted records to *endpoint*; drops them if the peer is slow."""

    def __init__(self, endpoint, level=logging.NOTSET, hwm=2000):
        super().__init__(level)
        self.dropped = 0
        self.hostname = _socket.gethostname()
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUSH)
        self._out.set_hwm(hwm)
        self._out.linger = 200
        self._out.connect(endpoint)

    def emit(self, record):
        try:
            self._out.send(self.format(record).encode("utf-8"), zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1
        except Exception:
            self.handleError(record)

    def close(self):
        with self.lock:
            if not self._out.closed:
                self._out.close()
                self._context.term()
        super().close()
