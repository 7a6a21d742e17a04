import json
import logging
import time
from typing import Any

import zmq

logger = logging.getLogger("kv.events")


class Notifier:
    """Publishes what the node does; operators subscribe to it."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(endpoint)
        self.sequence = 0

    def phase(self, name: str, **info: Any) -> None:
        self.sequence += 1
        payload = {"seq": self.sequence, "ts": time.time(), **info}
        self._pub.send_multipart([name.encode(), json.dumps(payload).encode()], zmq.NOBLOCK)
        logger.info("%s %s", name, info)

    def close(self) -> None:
        self._pub.close()
