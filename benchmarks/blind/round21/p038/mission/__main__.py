from __future__ import annotations

import logging
import time
from heapq import merge
from pathlib import Path

import zmq

from .background import detach
from .events import Channel, Emit, Waypoint, channels, flight

log = logging.getLogger("mission")


class Mission:
    def __init__(self, emitters: dict[Channel, Emit]) -> None:
        self.emitters = emitters
        self.count = 0

    def fly(self, *drones: str) -> None:
        for event in merge(*(flight(d, 4) for d in drones), key=lambda e: e.drone):
            self.emitters[Channel.ARCHIVE](event)
            if isinstance(event, Waypoint):
                self.emitters[Channel.OPERATORS](event)
            self.count += 1
            time.sleep(0.01)


def main() -> None:
    detach(Path("mission.log"))
    mission = Mission(channels(zmq.Context.instance()))
    logging.basicConfig(level=logging.INFO)
    mission.fly("hawk", "kite")
    log.info("%d events", mission.count)


if __name__ == "__main__":
    main()
