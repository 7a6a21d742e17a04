"""The relay proper: one socket towards the net, one from it."""
import logging
import time
from dataclasses import dataclass

import zmq

from .frames import Beacon, Callsign

log = logging.getLogger(__name__)


@dataclass
class RelayConfig:
    me: Callsign
    locator: str
    friends: tuple[Callsign, ...]
    beacons: int = 2
    interval: float = 0.1


class Relay:
    def __init__(self, config: RelayConfig):
        self.config = config
        self.context = zmq.Context()
        self.tx = self.context.socket(zmq.PUB)
        self.port = self.tx.bind_to_random_port("tcp://127.0.0.1")
        self.rx = self.context.socket(zmq.SUB)
        self.tx.linger = self.rx.linger = 0

    def follow(self, *calls: Callsign) -> None:
        for call in calls:
            self.rx.subscribe(bytes(call))
            log.info("following %s", call.text)

    def run(self) -> int:
        self.follow(*self.config.friends)
        sent = 0
        while sent < self.config.beacons:
            beacon = Beacon(self.config.me, self.config.locator, f"nr {sent}")
            self.tx.send_multipart(beacon.parts())
            sent += 1
            time.sleep(self.config.interval)
        return sent

    def shutdown(self) -> None:
        self.context.destroy()
