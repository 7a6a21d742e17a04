from __future__ import annotations

import enum
import logging

import zmq

from .channels import Channel

log = logging.getLogger("box.interlocking")


class Aspect(enum.Enum):
    STOP = "Hp0"
    CLEAR = "Hp1"
    SLOW = "Hp2"


ROUTES = {
    "A-N1": {"points": {"W1": "L", "W3": "R"}, "aspect": Aspect.SLOW},
    "A-N2": {"points": {"W1": "R"}, "aspect": Aspect.CLEAR},
}


class Field:
    """Stands for the element controllers out in the field."""

    feed = Channel(zmq.PUB)

    def __init__(self):
        port = self.feed.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"

    def report(self, element, state):
        self.feed.send_string(f"point {element} {state}")


class RouteSetter:
    detection = Channel(zmq.SUB, connect="field_url", topics=(b"point ",))

    def __init__(self, field_url, routes=ROUTES):
        self.field_url = field_url
        self.routes = routes
        self.detected: dict[str, str] = {}

    def pump(self, patience_ms):
        while self.detection.poll(patience_ms):
            _, element, state = self.detection.recv_string().split()
            self.detected[element] = state

    def ready(self, name):
        wanted = self.routes[name]["points"]
        return all(self.detected.get(k) == v for k, v in wanted.items())

    def watch_also(self, prefix):
        self.detection.subscribe(prefix)

    def run(self, name):
        self.watch_also(b"track ")
        for _ in range(3):
            self.pump(150)
            if self.ready(name):
                log.info("route %s: %s", name, self.routes[name]["aspect"].value)
                return 0
        log.warning("route %s: points not detected, signal stays %s", name, Aspect.STOP.value)
        return 4
