"""Processes of the gateway: one per CAN channel."""
from __future__ import annotations

import multiprocessing as mp
import time

from .frames import SyntheticBus
from .uplink import Uplink


class Node(mp.Process):
    """Common part of all processes which feed the router."""

    def __init__(self, name: str, endpoint: str) -> None:
        super().__init__(name=name, daemon=True)
        self.uplink = Uplink(endpoint, name)
        self.uplink.open()

    def run(self) -> None:
        try:
            self.work()
        finally:
            self.uplink.send(b"")

    def work(self) -> None:
        raise NotImplementedError


class ChannelNode(Node):
    def __init__(self, channel: str, endpoint: str, frames: int, gap: float = 0.005) -> None:
        super().__init__(channel, endpoint)
        self.bus = SyntheticBus(channel, frames)
        self.gap = gap

    def work(self) -> None:
        for frame in self.bus:
            if frame.can_id == 0x3D0:       # diagnostic chatter, not forwarded
                continue
            self.uplink.send(frame.pack())
            time.sleep(self.gap)
