"""ZeroMQ log handler for programs with several processes.

Grown out of an answer on a mailing list.  Usage:

    zlog.install("tcp://logs:5600", logging.getLogger())
"""
import logging
import os
import threading

import zmq


class ZlogHandler(logging.Handler):
    def __init__(self, url, fmt=None):
        super().__init__()
        self.url = url
        self.setFormatter(logging.Formatter(fmt or "%(processName)s|%(name)s|%(message)s"))
        self._retired = []
        self._pid = None
        self._context = None
        self._socket = None

    def _ensure(self):
        if self._pid == os.getpid():
            return self._socket
        if self._socket is not None:
            # keep the old pair alive so that no finalizer runs on it here
            self._retired.append((self._context, self._socket))
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 500)
        self._socket.connect(self.url)
        self._pid = os.getpid()
        return self._socket

    def emit(self, record):
        try:
            self._ensure().send_string(self.format(record))
        except zmq.ZMQError:
            self.handleError(record)

    def flush_and_close(self):
        if self._pid == os.getpid():
            self._socket.close()
            self._context.term()
            self._pid = self._context = self._socket = None


def install(url, *loggers, level=logging.INFO):
    handler = ZlogHandler(url)
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(level)
    return handler


class LogSink(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PULL)
        self.url = "tcp://127.0.0.1:%d" % self._sock.bind_to_random_port("tcp://127.0.0.1")
        self.lines = []
        self._running = True

    def run(self):
        poller = zmq.Poller()
        poller.register(self._sock, zmq.POLLIN)
        while poller.poll(200) or self._running:
            try:
                self.lines.append(self._sock.recv_string(zmq.NOBLOCK))
            except zmq.Again:
                pass
        self._sock.close(0)
        self._ctx.term()

    def finish(self):
        self._running = False
        self.join()
