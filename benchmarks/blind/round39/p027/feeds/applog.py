"""Logging of the feed importers: console and the log collector."""
import logging
import socket
import traceback

import zmq

LEVELS = {'d': logging.DEBUG, 'i': logging.INFO, 'w': logging.WARNING}


class CollectorHandler(logging.Handler):
    """Sends records as multipart [host, level, logger, text]."""

    def __init__(self, endpoint, level=logging.NOTSET):
        logging.Handler.__init__(self, level)
        self.hostname = socket.gethostname().encode('utf-8')
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 200)
        self.sock.setsockopt(zmq.SNDHWM, 5000)
        self.sock.connect(endpoint)
        self.lost = 0

    def emit(self, record):
        try:
            frames = [
                self.hostname,
                record.levelname.encode('ascii'),
                record.name.encode('utf-8'),
                self.format(record).encode('utf-8', 'replace'),
            ]
            self.sock.send_multipart(frames, zmq.NOBLOCK)
        except zmq.Again:
            self.lost += 1
        except Exception:
            self.handleError(record)

    def hang_up(self):
        self.sock.close()
        self.context.term()


class OneLineFormatter(logging.Formatter):
    def formatException(self, ei):
        return ' | '.join(traceback.format_exception(*ei)).replace('\n', ' ')


_collector = None


def setup(level, endpoint=None):
    global _collector
    root = logging.getLogger()
    root.setLevel(LEVELS[level])
    console = logging.StreamHandler()
    console.setFormatter(logging.Formatter('%(levelname).1s %(name)s[%(process)d] %(message)s'))
    root.addHandler(console)
    if endpoint:
        _collector = CollectorHandler(endpoint)
        _collector.setFormatter(OneLineFormatter('%(asctime)s %(process)d %(message)s'))
        root.addHandler(_collector)


def teardown():
    global _collector
    if _collector is not None:
        logging.getLogger().removeHandler(_collector)
        _collector.hang_up()
        _collector = None
