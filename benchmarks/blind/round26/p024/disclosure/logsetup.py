"""Logging of the disclosure exercise.

Two streams are kept apart: the ordinary log, and the audit log (``disclosure.audit``) that counsel may have to
produce in court, which goes to the records server and nowhere else.
"""
import logging
import logging.config
import logging.handlers
import threading

import zmq

AUDIT = "disclosure.audit"


class RecordsServerHandler(logging.Handler):
    def __init__(self, address):
        super().__init__()
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.setsockopt(zmq.LINGER, 200)
        self.socket.connect(address)

    def emit(self, record):
        try:
            self.socket.send_string(self.format(record), zmq.NOBLOCK)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self):
        self.socket.close()
        self.context.term()
        super().close()


def configure_parent(address, queue):
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {"format": "%(levelname)s %(processName)s %(message)s"},
            "audit": {"format": "%(asctime)s|%(processName)s|%(message)s"},
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "plain"},
            "records": {"()": RecordsServerHandler, "address": address, "formatter": "audit"},
        },
        "root": {"level": "INFO", "handlers": ["console"]},
        "loggers": {AUDIT: {"level": "INFO", "handlers": ["records"], "propagate": False}},
    })
    listener = logging.handlers.QueueListener(queue, _Dispatch(), respect_handler_level=True)
    listener.start()
    return listener


def configure_worker(queue):
    to_parent = logging.handlers.QueueHandler(queue)
    for name in (None, AUDIT):
        logger = logging.getLogger(name)
        logger.handlers = [to_parent]
        logger.setLevel(logging.INFO)


class _Dispatch(logging.Handler):
    """Gives a record of a worker to the logger it was made for."""

    def emit(self, record):
        logging.getLogger(record.name).handle(record)


class RecordsServer(threading.Thread):
    def __init__(self, address):
        super().__init__(daemon=True)
        self.address = address
        self.lines = []
        self.bound = threading.Event()
        self.stopping = threading.Event()

    def run(self):
        context = zmq.Context()
        socket = context.socket(zmq.PULL)
        socket.bind(self.address)
        self.bound.set()
        while not self.stopping.is_set():
            if socket.poll(100, zmq.POLLIN):
                self.lines.append(socket.recv_string(zmq.NOBLOCK))
        socket.close(0)
        context.term()
