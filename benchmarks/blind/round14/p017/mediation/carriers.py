"""Outbound links to the interconnect carriers."""
from __future__ import annotations

from collections.abc import Mapping

import zmq


class CarrierLinks(dict[str, zmq.Socket]):
    """Opens a link the first time a carrier is asked for."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        super().__init__()
        self._ports = ports
        self._renew()

    def _renew(self) -> None:
        self._context = zmq.Context()
        self.clear()

    def __missing__(self, carrier: str) -> zmq.Socket:
        link = self._context.socket(zmq.PUSH)
        link.linger = 0
        link.sndtimeo = 200
        link.connect(f"tcp://127.0.0.1:{self._ports[carrier]}")
        self[carrier] = link
        return link

    def hang_up(self) -> list[str]:
        refused = []
        for carrier, link in self.items():
            try:
                link.disconnect(f"tcp://127.0.0.1:{self._ports[carrier]}")
            except zmq.ZMQError:
                refused.append(carrier)
        return refused
