from __future__ import annotations

import multiprocessing
import time

from . import bus
from .floorplan import Position

_mp = multiprocessing.get_context("spawn")


class Projector(_mp.Process):
    """Plays one clip in a loop; started afresh so that the video driver is clean."""

    def __init__(self, position: Position, uplink: str, rounds: int) -> None:
        super().__init__(name=f"projector-{position.room}", daemon=True)
        self.position = position
        self.uplink = uplink
        self.rounds = rounds

    def run(self) -> None:
        self._tell("lamp-on", throw=self.position.throw(2.4))
        for number in range(self.rounds):
            time.sleep(self.position.seconds)
            self._tell("played", round=number + 1)
        self._tell("lamp-off")
        bus.hang_up()
        bus.context.term()

    def _tell(self, what: str, **more: object) -> None:
        bus.report(self.uplink, room=self.position.room, what=what, **more)


def start_all(plan: list[Position], uplink: str, rounds: int) -> list[Projector]:
    projectors = [Projector(position, uplink, rounds) for position in plan]
    for projector in projectors:
        bus.report(uplink, room=projector.position.room, what="switching-on")
        projector.start()
    return projectors
