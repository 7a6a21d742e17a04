import enum
import struct


class State(enum.Enum):
    SEARCH = 1
    LOCK = 2
    DITHER = 3


class Guide:
    def __init__(self, drive):
        self.drive = drive
        self.state = State.SEARCH
        self._rules = {
            State.SEARCH: self._search,
            State.LOCK: self._lock,
            State.DITHER: self._dither,
        }

    def step(self, offset):
        self.state = self._rules[self.state](*offset)
        return self.state

    def _nudge(self, dx, dy):
        self.drive.send(struct.pack("!2f", dx, dy))

    def _search(self, dx, dy):
        return State.LOCK if abs(dx) + abs(dy) < 9 else State.SEARCH

    def _lock(self, dx, dy):
        self._nudge(-dx / 2, -dy / 2)
        return State.DITHER if abs(dx) < 3 else State.LOCK

    def _dither(self, dx, dy):
        self._nudge(0.3, 0.3)
        return State.LOCK
