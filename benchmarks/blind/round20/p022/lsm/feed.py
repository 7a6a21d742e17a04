"""Publishes store events to whoever caches pages of this store."""
import logging

import zmq

from .events import Phase, StoreEvent

log = logging.getLogger(__name__)


class EventFeed:
    def __init__(self, context: zmq.Context) -> None:
        self._out = context.socket(zmq.PUB)
        self._out.linger = 0
        self.port = self._out.bind_to_random_port("tcp://127.0.0.1")
        self.sent = 0

    def on_event(self, event: StoreEvent) -> None:
        if event.phase is Phase.COMPACTING:
            log.debug("not announced: %s", event)
            return
        self._out.send_multipart(event.encode())
        self.sent += 1

    def shutdown(self) -> None:
        self._out.close()
