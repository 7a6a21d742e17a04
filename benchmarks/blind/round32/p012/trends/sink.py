"""Process-wide sink for trend events."""
import json
import logging
import os
import time

import zmq

logger = logging.getLogger(__name__)

_sink = None


class TrendSink:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 250
        self.socket.connect(endpoint)
        self.sent = 0

    def emit(self, kind, **fields):
        fields.update(kind=kind, pid=os.getpid(), ts=time.time())
        self.socket.send_multipart([kind.encode(), json.dumps(fields).encode()], flags=zmq.NOBLOCK)
        self.sent += 1

    def close(self):
        self.socket.close()
        self.context.term()


def configure(endpoint):
    global _sink
    if _sink is None:
        logger.info("trend sink -> %s", endpoint)
        _sink = TrendSink(endpoint)


def emit(kind, **fields):
    if _sink is None:
        raise RuntimeError("trends.sink.configure() has not been called")
    try:
        _sink.emit(kind, **fields)
    except zmq.Again:
        logger.warning("trend event %s dropped", kind)


def shutdown():
    global _sink
    if _sink is not None:
        _sink.close()
        _sink = None
