"""The live board beside the gate listens to what this publishes."""
import logging
import time

import zmq

log = logging.getLogger(__name__)


class Board:
    def __init__(self, site: str, retries: int = 3):
        self.site = site
        self.retries = retries
        self._context = zmq.Context()
        self._wire = self._context.socket(zmq.PUB)
        self._wire.setsockopt(zmq.LINGER, 0)
        self.port = self._wire.bind_to_random_port("tcp://127.0.0.1")

    @property
    def wire(self) -> zmq.Socket:
        return self._wire

    def show(self, line: str, **values) -> bool:
        for attempt in range(self.retries):
            try:
                self.wire.send_json({"site": self.site, "line": line, **values}, zmq.NOBLOCK)
                return True
            except zmq.Again:
                time.sleep(0.02 * 2 ** attempt)
        log.warning("board did not take %r", line)
        return False

    def shut(self):
        self._wire.close()
        self._context.term()
