from __future__ import annotations

import sys

import zmq
from loguru import logger


class LogHubSink:
    """File-like sink; every line goes to the log hub as one message."""

    def __init__(self, url: str, service: str) -> None:
        self.service = service.encode()
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.SNDHWM, 5000)
        self.sock.setsockopt(zmq.LINGER, 500)
        self.sock.connect(url)

    def write(self, message: str) -> None:
        try:
            self.sock.send_multipart([self.service, message.encode()], zmq.NOBLOCK)
        except zmq.Again:
            sys.stderr.write(message)

    def stop(self) -> None:
        self.sock.close()
        self.ctx.term()


def setup(url: str, *, verbose: bool) -> None:
    logger.remove()
    logger.add(sys.stderr, level="DEBUG" if verbose else "ERROR", format="{level} {message}")
    logger.add(LogHubSink(url, "reindex"), level="INFO", serialize=True, enqueue=True)
