import json
import logging

import zmq


class WireHandler(logging.Handler):
    """Ships log records to the collector as JSON."""

    def __init__(self, endpoint, level=logging.NOTSET):
        super().__init__(level)
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.setsockopt(zmq.LINGER, 500)
        self.socket.connect(endpoint)

    def emit(self, record):
        body = {"name": record.name, "level": record.levelname, "text": record.getMessage()}
        try:
            self.socket.send(json.dumps(body).encode(), zmq.NOBLOCK)
        except zmq.Again:
            self.handleError(record)

    def close(self):
        self.socket.close()
        self.context.term()
        super().close()
