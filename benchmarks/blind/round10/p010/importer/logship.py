import logging
import sys

import zmq


class ShipHandler(logging.Handler):
    """Sends every record as JSON to the log server."""

    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.linger = 0
        self._socket.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            payload = {"level": record.levelname, "text": self.format(record), "pid": record.process}
            self._socket.send_json(payload, zmq.DONTWAIT)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self._socket.close()
        self._context.term()
        super().close()


def setup_logging(endpoint: str) -> ShipHandler:
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(logging.StreamHandler(sys.stdout))
    handler = ShipHandler(endpoint)
    handler.setFormatter(logging.Formatter("%(processName)s %(message)s"))
    root.addHandler(handler)
    return handler
