import logging

import zmq


class BusHandler(logging.Handler):
    """Publishes each record under its level."""

    def __init__(self, endpoint: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self._context = zmq.Context()
        self._publisher = self._context.socket(zmq.PUB)
        self._publisher.linger = 0
        self._publisher.bind(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record)
            self._publisher.send_multipart([record.levelname.encode(), text.encode()])
        except zmq.ZMQError:
            self.handleError(record)

    def close(self) -> None:
        if not self._publisher.closed:
            self._publisher.close()
            self._context.term()
        super().close()
