"""Logging of the mail gateway: console, and a collector reached over ZeroMQ."""
import json
import logging
import socket as _socket

import zmq

_worker_handler = None
FORMAT = "%(asctime)s %(processName)s %(name)s %(levelname)s %(message)s"


class CollectorHandler(logging.Handler):
    def __init__(self, url, level=logging.INFO):
        super().__init__(level)
        self.url = url
        self.host = _socket.gethostname()
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 200
        self.sock.sndhwm = 500
        self.sock.connect(url)

    def emit(self, record):
        try:
            payload = {"host": self.host, "proc": record.processName,
                       "level": record.levelname, "msg": record.getMessage()}
            self.sock.send(json.dumps(payload).encode(), zmq.DONTWAIT)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self):
        self.sock.close()
        self.ctx.term()
        super().close()


def setup(url):
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    console = logging.StreamHandler()
    console.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(console)
    root.addHandler(CollectorHandler(url))


def setup_worker(url):
    """Called first thing in a delivery process."""
    global _worker_handler
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if isinstance(handler, CollectorHandler):
            root.removeHandler(handler)
    _worker_handler = CollectorHandler(url)
    root.addHandler(_worker_handler)


def teardown_worker():
    logging.getLogger().removeHandler(_worker_handler)
    _worker_handler.close()


def teardown():
    root = logging.getLogger()
    for handler in root.handlers[:]:
        root.removeHandler(handler)
        handler.close()
