"""Ships log records to the operations room."""
import json
import logging
import logging.handlers
import multiprocessing

import zmq


class ShipHandler(logging.Handler):
    def __init__(self, endpoint, level=logging.INFO):
        super().__init__(level)
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.PUB)
        self.sock.setsockopt(zmq.LINGER, 0)
        self.sock.connect(endpoint)

    def emit(self, record):
        try:
            body = {
                "logger": record.name,
                "level": record.levelname,
                "message": record.getMessage(),
                "pid": record.process,
            }
            self.sock.send_multipart([record.name.encode(), json.dumps(body).encode()])
        except Exception:
            self.handleError(record)

    def close(self):
        self.sock.close()
        self.context.term()
        super().close()


def configure(endpoint):
    """Called once by the main process; gives the queue for the workers."""
    ship = ShipHandler(endpoint)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(ship)
    records = multiprocessing.Queue()
    listener = logging.handlers.QueueListener(records, ship)
    listener.start()
    return records, listener, ship


def configure_worker(records):
    """Called first thing in each worker."""
    logger = logging.getLogger("stations")
    logger.handlers[:] = [logging.handlers.QueueHandler(records)]
    logger.setLevel(logging.DEBUG)
