from __future__ import annotations

import json
import logging
from collections import Counter

import zmq

log = logging.getLogger("thumbs.events")


class EventBus:
    """Fans out what happens to uploads; subscribers come and go."""

    def __init__(self, context: zmq.Context) -> None:
        self._context = context
        self._socket = context.socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, 0)
        self.port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.sent: Counter[str] = Counter()

    def emit(self, topic: str, **fields: object) -> None:
        self.sent[topic] += 1
        self._socket.send_multipart([topic.encode(), json.dumps(fields).encode()])

    def close(self) -> None:
        log.info("emitted %s", dict(self.sent))
        self._socket.close()
        self._context.term()
