import functools
import math
import time

import zmq

from .daemonlet import Daemonlet
from .wires import Wire

KINDS = {}


def tracker(kind):
    def decorate(cls):
        KINDS[kind] = cls
        cls.kind = kind
        return cls

    return decorate


class Tracker(Daemonlet):
    control = Wire(zmq.DEALER, to="control_url")
    position = Wire(zmq.PUSH, to="position_url", linger=500)

    def __init__(self, plate, speed, minutes, control_url, position_url):
        self.plate = plate
        self.speed = speed
        self.minutes = minutes
        self.control_url = control_url
        self.position_url = position_url

    @functools.cached_property
    def context(self):
        return zmq.Context()

    def prepare(self):
        self.control.send_json({"plate": self.plate, "state": "ready"})

    def main(self):
        travelled = 0.0
        for minute in range(self.minutes):
            travelled += self.advance(minute)
            self.position.send_json({"plate": self.plate, "km": round(travelled, 2)})
            time.sleep(0.02)
        del self.position
        self.context.term()

    def advance(self, minute):
        return self.speed / 60.0


@tracker("truck")
class TruckTracker(Tracker):
    def advance(self, minute):
        return super().advance(minute) * (0.8 if minute % 4 == 3 else 1.0)


@tracker("trailer")
class TrailerTracker(Tracker):
    def advance(self, minute):
        return super().advance(minute) * (1 + 0.1 * math.sin(minute))
