import json
import logging

import zmq


class ExposureHandler(logging.Handler):
    """Ships exposure records as JSON to the experiment warehouse."""

    def __init__(self, endpoint, level=logging.INFO):
        super().__init__(level)
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 200)
        self.sock.connect(endpoint)

    def emit(self, record):
        body = {"msg": record.getMessage(), "proc": record.processName, "t": record.created}
        body.update(getattr(record, "exposure", {}))
        try:
            self.sock.send(json.dumps(body).encode(), zmq.NOBLOCK)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self):
        self.sock.close()
        self.ctx.term()
        super().close()
