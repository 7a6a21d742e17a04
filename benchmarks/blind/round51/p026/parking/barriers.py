from __future__ import annotations

from dataclasses import dataclass, field

import zmq

from .ttl import TTLCache


@dataclass
class BarrierDirectory:
    """Links to the barrier controllers of each zone of the car park."""

    endpoints: dict[str, str]
    _links: TTLCache[zmq.Socket] = field(
        default_factory=lambda: TTLCache(60.0, on_evict=lambda s: s.close(0)))

    def link(self, zone: str) -> zmq.Socket:
        return self._links.get(zone, lambda: self._dial(zone))

    def _dial(self, zone: str) -> zmq.Socket:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 300)
        sock.connect(self.endpoints[zone])
        return sock

    def open(self, zone: str, plate: str) -> None:
        self.link(zone).send_json({"zone": zone, "plate": plate}, flags=zmq.NOBLOCK)

    def close(self) -> None:
        self._links.clear()
