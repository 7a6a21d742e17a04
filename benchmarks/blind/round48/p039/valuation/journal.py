"""Journal of the valuation run: log records go to the ledger service."""
import json
import logging
import logging.handlers
import multiprocessing

import zmq

FORMAT = "%(processName)s %(name)s %(message)s"


class LedgerHandler(logging.Handler):
    def __init__(self, socket):
        super().__init__(logging.INFO)
        self.socket = socket

    def emit(self, record):
        entry = {"level": record.levelname, "source": record.processName, "text": self.format(record)}
        try:
            self.socket.send(json.dumps(entry).encode())
        except zmq.ZMQError:
            self.handleError(record)


class Journal:
    """Owns the way to the ledger, and the queue by which workers get there."""

    def __init__(self, url):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 500
        self.socket.connect(url)
        self.handler = LedgerHandler(self.socket)
        self.handler.setFormatter(logging.Formatter(FORMAT))
        self.records = multiprocessing.Queue()
        self.listener = logging.handlers.QueueListener(self.records, self.handler)

    def open(self):
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(self.handler)
        logging.getLogger(__name__).info("journal open")
        self.listener.start()

    def close(self):
        self.listener.stop()
        logging.getLogger(__name__).info("journal closed")
        logging.getLogger().removeHandler(self.handler)
        self.socket.close()
        self.context.term()


def join_journal(records):
    """Initializer of worker processes."""
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(records)]
