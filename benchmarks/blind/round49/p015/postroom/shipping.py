from __future__ import annotations

import json
import sys

import zmq
from loguru import logger


class HubSink:
    """File-like sink for loguru; one JSON document per record."""

    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.linger = 300
        self._socket.connect(endpoint)

    def write(self, message) -> None:
        record = message.record
        document = {
            "level": record["level"].name,
            "text": record["message"],
            "process": record["process"].name,
            "extra": {key: str(value) for key, value in record["extra"].items()},
        }
        self._socket.send_multipart([b"log", json.dumps(document).encode()], flags=zmq.NOBLOCK)

    def stop(self) -> None:
        self._socket.close()
        self._context.term()


def only_postroom(record) -> bool:
    return record["name"].startswith(("postroom", "__main__"))


def setup_logging(endpoint: str, *, level: str = "INFO") -> int:
    logger.remove()
    logger.add(sys.stderr, level="WARNING", format="{level} {process.name} {message}")
    return logger.add(HubSink(endpoint), level=level, filter=only_postroom, enqueue=True)
