import enum
import logging
import time

from . import audit, wiegand

logger = logging.getLogger("reader")


class Door(enum.Enum):
    LOCKED = "locked"
    OPEN = "open"
    ALARM = "alarm"


class Reader:
    def __init__(self, door: str, permitted: frozenset[int]):
        self.door = door
        self.permitted = permitted
        self.state = Door.LOCKED

    def feed(self, frame: int) -> None:
        try:
            event = wiegand.decode(frame)
        except wiegand.ParityError as exc:
            event = exc
        match self.state, event:
            case Door.LOCKED, wiegand.Badge(facility=12, number=n) if n in self.permitted:
                self._enter(Door.OPEN, f"badge {n}")
            case Door.LOCKED, wiegand.Badge(number=n):
                logger.warning("%s: badge %d refused", self.door, n)
            case Door.OPEN, wiegand.Badge():
                self._enter(Door.LOCKED, "second swipe")
            case _, wiegand.ParityError():
                self._enter(Door.ALARM, "tampered line")

    def _enter(self, state: Door, why: str) -> None:
        self.state = state
        logger.info("%s %s (%s)", self.door, state.value, why)


def serve_door(door: str, frames: list[int], records) -> None:
    audit.relay(records)
    reader = Reader(door, frozenset({501, 502}))
    for frame in frames:
        reader.feed(frame)
        time.sleep(0.02)
