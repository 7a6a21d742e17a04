import enum
from collections import deque
from functools import cached_property

import zmq

from perprocess import PerProcess


class Mode(enum.Enum):
    IDLE = enum.auto()
    ARMED = enum.auto()
    AIRBORNE = enum.auto()
    LANDED = enum.auto()


MOVES = {
    Mode.IDLE: Mode.ARMED,
    Mode.ARMED: Mode.AIRBORNE,
    Mode.AIRBORNE: Mode.LANDED,
}


class Drone:
    context = PerProcess(zmq.Context)

    def __init__(self, tail, tower):
        self.tail = tail
        self.tower = tower
        self.mode = Mode.IDLE
        self.fixes = deque(maxlen=16)

    @cached_property
    def uplink(self):
        sock = self.context.socket(zmq.DEALER)
        sock.setsockopt(zmq.LINGER, 0)
        sock.setsockopt(zmq.IDENTITY, self.tail.encode())
        sock.connect(self.tower)
        return sock

    def advance(self):
        self.mode = MOVES[self.mode]
        self.tell("mode", self.mode.name)

    def tell(self, topic, text):
        self.uplink.send_multipart([topic.encode(), text.encode()])

    def fly(self, waypoints):
        self.advance()
        for x, y in waypoints:
            self.fixes.append((x, y))
            if len(self.fixes) % 4 == 0:
                cx = sum(p[0] for p in self.fixes) / len(self.fixes)
                self.tell("fix", f"{cx:.2f}")
        self.advance()
