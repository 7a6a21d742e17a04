from __future__ import annotations

import logging
from socketserver import ForkingMixIn, TCPServer

from .bus import EventBus, SegmentStored
from .handler import SegmentHandler

log = logging.getLogger(__name__)


class IngestServer(ForkingMixIn, TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address: tuple[str, int], bus: EventBus) -> None:
        super().__init__(address, SegmentHandler)
        self._bus = bus

    @property
    def port(self) -> int:
        return self.server_address[1]

    def announce(self, event: SegmentStored) -> None:
        log.info("stored %s/%d %s", event.stream, event.index, event.sha256[:8])
        self._bus.publish(event)

    def service_actions(self) -> None:
        super().service_actions()
        self._bus.heartbeat()
