from __future__ import annotations

import sys

import zmq
from loguru import logger

from .settings import RunSettings

LINE = "{time:HH:mm:ss.SSS} {level: <7} {process.id} {message}"


class RunLogSink:
    """Sends formatted lines to the run log, one topic per level."""

    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.linger = 250
        self._socket.connect(url)

    def write(self, message) -> None:
        level = message.record["level"].name.lower()
        self._socket.send_multipart([level.encode(), message.encode()], flags=zmq.NOBLOCK)

    def stop(self) -> None:
        self._socket.close()
        self._context.term()


def configure(settings: RunSettings) -> None:
    logger.configure(
        handlers=[
            {"sink": sys.stderr, "level": "WARNING", "format": LINE},
            {"sink": RunLogSink(settings.log_url), "level": "INFO", "format": LINE},
        ],
        extra={"run": settings.scratch.name},
    )
