import logging
import socket

import zmq


class CollectorHandler(logging.Handler):
    """Ships records to the central log collector."""

    def __init__(self, endpoint: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.host = socket.gethostname()
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 0)
        self._push.setsockopt(zmq.SNDHWM, 50)
        self._push.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            body = {"host": self.host, "pid": record.process, "msg": self.format(record)}
            self._push.send_json(body, flags=zmq.NOBLOCK)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self._ctx.destroy(linger=0)
        super().close()
